/**
 * Proves that the browser coming back is the one that left.
 *
 * <p>Offers {@link fr.passerelle.app.binding.LoginCookie}, the partitioned cookie of one login, and {@link
 * fr.passerelle.app.binding.TicketCookie}, the partitioned cookie of one launch. What a browser kept in its own storage
 * instead comes back in a form, and is compared by the same hashes. {@link fr.passerelle.app.binding.RestartOffers}
 * lets a browser that kept nothing start again in a new tab: what that takes travels with the login's state, as its
 * {@link fr.passerelle.app.binding.RestartNote}.
 *
 * <p>Out of scope: the pages that do so ({@code launch}, {@code player}) and the comparison itself ({@code lti.login},
 * {@code session}). Imports web, session, storage and {@code lti.login}; launch and player import it.
 */
@NullMarked
package fr.passerelle.app.binding;

import org.jspecify.annotations.NullMarked;
