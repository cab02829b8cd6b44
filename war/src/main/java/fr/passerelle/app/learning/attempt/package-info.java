/**
 * One learner's run through a playable, and what it is worth.
 *
 * <p>Offers {@link fr.passerelle.app.learning.attempt.Attempt}: immutable, made of
 * {@link fr.passerelle.app.learning.attempt.Move}s and equal to their replay; it always knows the
 * {@link fr.passerelle.app.learning.attempt.Screen} to show and, once finished, its
 * {@link fr.passerelle.app.learning.attempt.Outcome}. Any move may be sent twice: a screen already left answers with the
 * attempt as it is.
 *
 * <p>Out of scope: keeping attempts ({@code app.history}), showing screens ({@code app.player}), sending scores
 * ({@code app.gradebook}), choosing between attempts.
 *
 * <p>May be imported by every {@code app} package but {@code app.catalogue}; imports the JDK and the other
 * {@code learning} packages.
 */
@NullMarked
package fr.passerelle.app.learning.attempt;

import org.jspecify.annotations.NullMarked;
