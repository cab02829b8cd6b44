/**
 * Spaced reminders: the questions a learner has missed come back two, seven and thirty days later (§ D.1).
 *
 * <p>Offers {@link fr.passerelle.app.recall.Recalling}: the series of questions that are due for a learner today, played
 * as any other attempt, and never graded. {@link fr.passerelle.app.recall.Series} are made for one seat from what is due;
 * {@link fr.passerelle.app.recall.SeriesShelf} knows them beside the catalogue, and learns from every attempt that ends. What is
 * due belongs to one learner of one deployment of one registration, and is shown to nobody else. Out of scope: what an
 * answer is worth ({@code learning}), keeping attempts ({@code history}), pages ({@code player}).
 *
 * <p>Imports {@code learning.*}, archive, catalogue, history, placement, storage, web and {@code lti.platform}; imported by
 * launch and player.
 */
@NullMarked
package fr.passerelle.app.recall;

import org.jspecify.annotations.NullMarked;
