/**
 * The handshake of Dynamic Registration 1.0: what the platform is, what we ask, what it grants.
 *
 * <p>Offers {@link fr.passerelle.registration.dynamic.PlatformConfiguration},
 * {@link fr.passerelle.registration.dynamic.ClientRegistrationRequest},
 * {@link fr.passerelle.registration.dynamic.ClientRegistrationResponse}, the allow-list
 * {@link fr.passerelle.registration.dynamic.SharedIssuers}, and the sealed
 * {@link fr.passerelle.registration.dynamic.RegistrationError} carried by
 * {@link fr.passerelle.registration.dynamic.RegistrationRefused}.
 *
 * <p>Out of scope: invitations and consent (the host's), typed-in values ({@code registration.manual}).
 *
 * <p>Imports profile, {@code lti.platform}, {@code lti.service} (scopes) and {@code lti.refusal} (facts); the
 * front door and hosts may import it.
 */
@NullMarked
package fr.passerelle.registration.dynamic;

import org.jspecify.annotations.NullMarked;
