/**
 * The first half of a launch: from the platform's call to our authentication request.
 *
 * <p>Offers {@link fr.passerelle.lti.login.LoginInitiation},
 * {@link fr.passerelle.lti.login.AuthenticationRequest}, what is remembered in between
 * ({@link fr.passerelle.lti.login.PendingLogin}, kept in the {@link fr.passerelle.lti.login.State} itself by
 * {@link fr.passerelle.lti.login.SealedLogins}), and the
 * {@link fr.passerelle.lti.login.BrowserSecret} that binds it to one browser.
 *
 * <p>Out of scope: cookies, pages and platform storage (the host's), the answer ({@code lti.launch}).
 *
 * <p>Imports {@code lti.platform} and {@code lti.refusal}; {@code lti.launch} and hosts may import it.
 */
@NullMarked
package fr.passerelle.lti.login;

import org.jspecify.annotations.NullMarked;
