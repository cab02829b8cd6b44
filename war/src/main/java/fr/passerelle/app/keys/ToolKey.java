package fr.passerelle.app.keys;

import java.time.Instant;

/**
 * A key without its private part: where it stands and its times.
 *
 * @param signsFrom when it begins to sign, published until then so that platforms know it
 * @param publishedUntil when it goes; far away while nothing replaces it
 */
public record ToolKey(String kid, KeyRingId ring, Instant signsFrom, Instant publishedUntil) {}
