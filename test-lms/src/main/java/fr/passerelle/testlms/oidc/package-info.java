/**
 * The launch from the platform's chair: login initiation, the authentication request checked, the
 * signed form sent back.
 *
 * <p>Offers {@code Launches} (starts them, remembers those under way), {@code Launch} (one launch, to
 * be bent by a test and answered without a browser), {@code LaunchEndpoint} and {@code
 * AuthorizationEndpoint} (the same with one), {@code ServiceClaims} (how a service adds its claim).
 *
 * <p>Strict: every parameter of the authentication request, the message hint once only (unless it is a habit to take it again), and
 * the person of the session. Like Moodle: an id token lives 60 s, hints are JSON, and a request that
 * comes without the session's cookie is posted again from a page of our own.
 *
 * <p>Out of scope: services ({@code grade}, {@code roster}), keys ({@code token}).
 *
 * <p>Imports {@code school}, {@code token}, {@code fault}, {@code web}; imported by the front door.
 */
@NullMarked
package fr.passerelle.testlms.oidc;

import org.jspecify.annotations.NullMarked;
