/**
 * The second half of a launch: from the form that comes back to an accepted message.
 *
 * <p>Offers {@link fr.passerelle.lti.launch.AuthenticationResponse}, the stages
 * {@link fr.passerelle.lti.launch.VerifiedLaunch} (true, not yet taken) and
 * {@link fr.passerelle.lti.launch.UnboundLaunch} (taken, browser not yet proved), and at the end a
 * {@link fr.passerelle.lti.launch.Launch}, sealed: for a resource link, deep linking, the
 * review of a submission, or data privacy.
 *
 * <p>Out of scope: signature and times ({@code lti.token}), sessions and pages (the host's).
 *
 * <p>Imports refusal, platform, claim, token, login, grade, roster and deeplinking; hosts may import it.
 */
@NullMarked
package fr.passerelle.lti.launch;

import org.jspecify.annotations.NullMarked;
