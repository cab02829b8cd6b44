/**
 * Proving, in a browser, to be somebody who has an account.
 *
 * <p>Offers {@link fr.passerelle.app.accounts.signin.SignIn}, which checks and counts tries, and {@link
 * fr.passerelle.app.accounts.signin.AdminSessions}, the browsers that are signed in. Out of scope: accounts themselves
 * ({@code accounts}), cookies and forms ({@code admin.area}). Imports {@code accounts}, {@code audit} and storage; only
 * {@code admin.area} and {@code boot} import it.
 */
@NullMarked
package fr.passerelle.app.accounts.signin;

import org.jspecify.annotations.NullMarked;
