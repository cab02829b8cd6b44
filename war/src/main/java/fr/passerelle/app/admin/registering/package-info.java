/**
 * The door by which an organisation's platform registers itself: dynamic registration behind an invitation (F-1 to F-9).
 *
 * <p>Offers {@code /lti/register}: what a platform opens, the page that asks for consent, the end. {@link
 * fr.passerelle.app.admin.registering.Registering} holds the invitation, not a transaction, while the platform answers.
 *
 * <p>Out of scope: the handshake itself ({@code tool-registration}), the memory of platforms ({@code platforms}), who is
 * invited ({@code admin.invitation}).
 *
 * <p>Only the composition root imports it.
 */
@NullMarked
package fr.passerelle.app.admin.registering;

import org.jspecify.annotations.NullMarked;
