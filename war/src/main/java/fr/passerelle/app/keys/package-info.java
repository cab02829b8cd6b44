/**
 * The tool's own signing keys: made here, sealed at rest, published, replaced, revoked (A-46, A-47, J-18).
 *
 * <p>Keys stand in rings. A platform that registers itself gets a ring of its own, published at an address of its own;
 * platforms registered by hand share the common one. {@link fr.passerelle.app.keys.ToolKeyRows} reads them (the port of
 * {@code lti-tool}), {@link fr.passerelle.app.keys.KeyRotation} changes them; what one node changes the others see
 * within {@link fr.passerelle.app.keys.ToolKeyRows#STALENESS}. The times of a key are decided in
 * {@link fr.passerelle.app.keys.KeyRing}, which knows neither the clock nor the database.
 *
 * <p>Out of scope: signing itself ({@code lti.token}), who the platforms are ({@code platforms}), publishing over HTTP
 * ({@code launch}). Imports settings, storage, {@code lti.platform} and {@code lti.token}.
 */
@NullMarked
package fr.passerelle.app.keys;

import org.jspecify.annotations.NullMarked;
