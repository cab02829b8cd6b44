/**
 * Our memory of platforms: registrations, deployments, invitations, and the states already taken.
 *
 * <p>Implements the ports of {@code lti-tool} on the database. {@link fr.passerelle.app.platforms.Platforms} may answer
 * up to five seconds late about a registration that another node changed; what was never seen is always looked up. Out of
 * scope: talking to platforms ({@code lti}), deciding who may register ({@code invitation}),
 * our keys ({@code keys}). Imports storage and {@code lti.{platform,login}}.
 */
@NullMarked
package fr.passerelle.app.platforms;

import org.jspecify.annotations.NullMarked;
