/**
 * Who was launched, and for what errand: one launch, one ticket.
 *
 * <p>Offers {@link fr.passerelle.app.session.LaunchSession} its {@link
 * fr.passerelle.app.session.Errand} (play, choose, review) and {@link fr.passerelle.app.session.LaunchSessions}. A
 * session opens with a ticket when the browser is proven, or waits for the browser's secret and opens then; it lasts at
 * most eight hours, and ends with its platform (J-15). Tickets and secrets are kept as hashes. Out of scope: cookies and pages ({@code binding}, {@code
 * player}), what was played ({@code history}). Imports {@code learning.*}, placement, settings, storage and {@code
 * lti.{claim,platform,launch}}.
 */
@NullMarked
package fr.passerelle.app.session;

import org.jspecify.annotations.NullMarked;
