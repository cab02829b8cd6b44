/**
 * The teacher's view: the group of an activity, what it answered, where its grades are, and what can be arranged.
 *
 * <p>Offers {@link fr.passerelle.app.progress.ProgressTools} and its resources, all below the path of a launch, whose
 * ticket opens them for who teaches there; a mentor sees those they follow and changes nothing. Names come from the
 * platform for the time of the page and are never stored. Out of scope: counting ({@code progress.group}), asking
 * platforms ({@code progress.told}), playing ({@code player}), sending grades ({@code gradebook}).
 *
 * <p>Only the composition root imports it.
 */
@NullMarked
package fr.passerelle.app.progress;

import org.jspecify.annotations.NullMarked;
