/**
 * Everything the tool sent to this platform, in order, to be asserted on and to be shown.
 *
 * <p>Offers {@code Journal} (what arrived, and waiting for it with a deadline), {@code Arrival} (one
 * request, its facts and how it was answered), {@code ReceivedScore} (an arrival read as a score).
 *
 * <p>Never holds a secret: whoever writes here has masked tokens and assertions before ({@code web}
 * masks parameters and headers by name).
 *
 * <p>Out of scope: what was kept of a score ({@code grade}).
 *
 * <p>Imports nothing of ours; written by {@code web}, read by everybody.
 */
@NullMarked
package fr.passerelle.testlms.journal;

import org.jspecify.annotations.NullMarked;
