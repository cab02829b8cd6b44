/**
 * The learner's pages: one screen of an attempt at a time, from what the learner sends to what the learner reads.
 *
 * <p>Offers {@link fr.passerelle.app.player.StepPage} (the page for any screen, with everything decided),
 * {@link fr.passerelle.app.player.MoveForm} (what a form meant, or what is wrong with it) and
 * {@link fr.passerelle.app.player.Visit} (what the pages must know of where they are shown).
 *
 * {@link fr.passerelle.app.player.ReviewResource} shows the same pages to who came from the gradebook to look (G-1).
 *
 * <p>Out of scope: what an answer is worth ({@code app.learning}), keeping attempts ({@code app.history}), who the
 * learner is ({@code app.session}), grades on their way ({@code app.gradebook}), LTI altogether.
 *
 * <p>Only the composition root imports it.
 */
@NullMarked
package fr.passerelle.app.player;

import org.jspecify.annotations.NullMarked;
