/**
 * How a platform becomes known to an LTI 1.3 tool; the front door is
 * {@link fr.passerelle.registration.ToolRegistration}.
 *
 * <pre>{@code
 * var registration = new ToolRegistration(profile, http, SharedIssuers.none());
 * PlatformConfiguration platform = registration.read(openidConfiguration, token); // show it, ask for consent
 * ClientRegistrationResponse granted = registration.register(platform, token);    // or RegistrationRefused
 * save(granted.registration(), granted.deploymentId(), granted.missingScopes());
 * }</pre>
 *
 * <p>Out of scope: invitations, who may register what, and keeping registrations (the host's); launches and
 * keys ({@code lti-tool}).
 *
 * <p>Imports every package below it; nothing below imports it.
 */
@NullMarked
package fr.passerelle.registration;

import org.jspecify.annotations.NullMarked;
