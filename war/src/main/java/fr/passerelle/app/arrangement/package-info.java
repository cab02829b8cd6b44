/**
 * What a teacher arranged with one learner of one activity: more attempts, a later deadline, an excuse; and the trace of
 * who did.
 *
 * <p>Offers {@link fr.passerelle.app.arrangement.Arrangements}. Effective at once: the player asks for it at every page.
 * Out of scope: who may arrange ({@code progress}), setting attempts aside ({@code history}, told here only to be traced).
 * Imports {@code learning.*}, history, placement and storage.
 */
@NullMarked
package fr.passerelle.app.arrangement;

import org.jspecify.annotations.NullMarked;
