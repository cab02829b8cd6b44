/**
 * How an organisation lets its platform register itself: one-time links, kept as hashes.
 *
 * <p>Offers {@link fr.passerelle.app.invitation.Invitations}: invite, look, claim while a platform is asked, use up,
 * release, revoke, list. A claim holds an invitation for {@link fr.passerelle.app.invitation.Invitations#CLAIMED_FOR}
 * and no transaction. Out of scope: the registration itself ({@code admin.registering}), the platforms it makes
 * ({@code platforms}).
 *
 * <p>Imports platforms, for organisations, audit, for who invites, and storage. {@code admin} and {@code command} import it.
 */
@NullMarked
package fr.passerelle.app.invitation;

import org.jspecify.annotations.NullMarked;
