/**
 * What a platform tells a teacher's page about the group: who is in the course, and which grades it keeps.
 *
 * <p>Offers {@link fr.passerelle.app.progress.told.Rosters} and {@link fr.passerelle.app.progress.told.KeptGrades}. Both
 * are asked in the background and waited for a moment; what they answer stays in the memory of this node for minutes, and
 * is neither stored nor logged. Out of scope: what the learners did ({@code history}), what we sent ({@code gradebook}).
 * {@code progress} and its rooms import it.
 */
@NullMarked
package fr.passerelle.app.progress.told;

import org.jspecify.annotations.NullMarked;
