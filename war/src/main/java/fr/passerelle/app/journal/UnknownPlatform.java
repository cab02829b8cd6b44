package fr.passerelle.app.journal;

import java.time.Instant;

/**
 * A platform that nobody registered and that tried to come in: what it said of itself, unproven.
 *
 * @param clientId empty when none was sent
 * @param code why it was refused, by name
 * @param attempts how often, at least
 */
public record UnknownPlatform(
        String issuer, String clientId, String code, int attempts, Instant firstAt, Instant lastAt) {}
