/**
 * What is on a screen: an attempt set as the page its learner reads.
 *
 * <p>Offers {@link fr.passerelle.app.player.stage.StepPage}, the page for any screen, with everything decided. Out of scope:
 * what an answer is worth ({@code app.learning}), what stands around the screens ({@code player.visit}).
 */
@NullMarked
package fr.passerelle.app.player.stage;

import org.jspecify.annotations.NullMarked;
