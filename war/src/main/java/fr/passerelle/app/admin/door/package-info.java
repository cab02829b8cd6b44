/**
 * The door of the administration: signing in and out, and the one-time links by which people choose a password.
 *
 * <p>Offers {@link fr.passerelle.app.admin.door.DoorTools}. A link's secret stands behind the {@code #} of its address,
 * which browsers send nowhere: it is in no access log and no referrer, and the programs that open links in mails to look
 * at them do not use it up. Out of scope: accounts ({@code accounts}), how tries are counted ({@code accounts.signin}).
 * Only {@code boot} imports it.
 */
@NullMarked
package fr.passerelle.app.admin.door;

import org.jspecify.annotations.NullMarked;
