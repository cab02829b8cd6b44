package fr.passerelle.app.draft;

import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.registration.manual.Preset;
import java.time.Instant;
import java.util.UUID;

/**
 * A platform that is being linked by hand.
 *
 * @param site empty where nothing follows from it
 */
public record PlatformDraft(
        UUID id, Organisation organisation, Preset preset, String name, String site, Instant expiresAt) {}
