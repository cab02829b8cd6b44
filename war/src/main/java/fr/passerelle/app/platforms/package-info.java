/**
 * Our memory of platforms: registrations, deployments, organisations, and the states already taken.
 *
 * <p>Implements the ports of {@code lti-tool} on the database. {@link fr.passerelle.app.platforms.Platforms} may answer
 * up to five seconds late about a registration that another node changed; what was never seen is always looked up. {@link
 * fr.passerelle.app.platforms.PlatformDirectory} and {@link fr.passerelle.app.platforms.PlatformChanges} are for those who
 * administer platforms. Out of scope: talking to platforms ({@code lti}), who may change what ({@code upkeep}), how a
 * platform becomes known ({@code invitation}, {@code draft}), our keys ({@code keys}). Imports storage and
 * {@code lti.{platform,login}}.
 */
@NullMarked
package fr.passerelle.app.platforms;

import org.jspecify.annotations.NullMarked;
