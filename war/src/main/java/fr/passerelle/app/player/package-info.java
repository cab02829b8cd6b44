/**
 * The learner's pages: one screen of an attempt at a time, from what the learner sends to what the learner reads.
 *
 * <p>Offers {@link fr.passerelle.app.player.Playthrough} (the use case) and {@link fr.passerelle.app.player.PlayerTools}
 * (what the resources need). {@link fr.passerelle.app.player.ReviewResource} shows the same pages to who came from the
 * gradebook to look (G-1). Its rooms: what a browser sent ({@code player.form}), what is on a screen ({@code player.stage}),
 * where it is shown ({@code player.visit}).
 *
 * <p>Out of scope: what an answer is worth ({@code app.learning}), keeping attempts ({@code app.history}), who the
 * learner is ({@code app.session}), grades on their way ({@code app.gradebook}), LTI altogether.
 *
 * <p>Only the composition root imports it.
 */
@NullMarked
package fr.passerelle.app.player;

import org.jspecify.annotations.NullMarked;
