/**
 * Keeps attempts, and announces those that finish.
 *
 * <p>Offers {@link fr.passerelle.app.history.Attempts}: the attempt a learner has open in a placement, the next move in
 * it, a new one. An attempt is stored as its moves and replayed on the version of the content it began with. Whoever must
 * know that an attempt finished is told in the same transaction ({@link fr.passerelle.app.history.AttemptFinished}). Out
 * of scope: what a move means ({@code learning.attempt}), what a result becomes ({@code gradebook}). Imports {@code
 * learning.*}, catalogue, placement and storage.
 */
@NullMarked
package fr.passerelle.app.history;

import org.jspecify.annotations.NullMarked;
