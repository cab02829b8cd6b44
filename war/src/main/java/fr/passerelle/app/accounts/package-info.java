/**
 * The accounts of those who administer, and the one-time links by which they choose a password.
 *
 * <p>Offers {@link fr.passerelle.app.accounts.Accounts}, {@link fr.passerelle.app.accounts.AccountLinks} and {@link
 * fr.passerelle.app.accounts.Passwords}. Whoever asks for an account says who asks: what is out of their reach does not
 * exist for them. Out of scope: proving to be one of them in a browser ({@code accounts.signin}), pages ({@code
 * admin.area}), learners and teachers, who have no account here. Imports {@code audit} and storage; {@code
 * accounts.signin}, {@code admin.area} and {@code command} import it.
 */
@NullMarked
package fr.passerelle.app.accounts;

import org.jspecify.annotations.NullMarked;
