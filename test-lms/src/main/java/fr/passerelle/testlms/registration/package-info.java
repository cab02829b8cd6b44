/**
 * Dynamic registration from the platform's chair: what we say of ourselves, and how a tool enters.
 *
 * <p>Offers {@code RegistrationLinks} (the link an administrator's browser opens), {@code
 * OpenIdConfigurationEndpoint}, {@code RegistrationEndpoint}.
 *
 * <p>Like Moodle: the configuration is not under {@code .well-known} (Q18), a registration token lives
 * an hour and works once. Unlike Moodle: a registered tool is active at once. On request there is no
 * token, as in Brightspace (Q37).
 *
 * <p>Out of scope: registering by hand, which is the front door's.
 *
 * <p>Imports {@code school}, {@code token}, {@code fault}, {@code web}; imported by the front door.
 */
@NullMarked
package fr.passerelle.testlms.registration;

import org.jspecify.annotations.NullMarked;
