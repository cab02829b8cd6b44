/**
 * What can be placed in a course.
 *
 * <p>Offers {@link fr.passerelle.app.learning.content.Playable}: a
 * {@link fr.passerelle.app.learning.content.LearningModule} made of
 * {@link fr.passerelle.app.learning.content.Step}s, or a
 * {@link fr.passerelle.app.learning.content.PersonaExercise}; both with a
 * {@link fr.passerelle.app.learning.content.Description}: an identifier that never changes, a version, an objective, a
 * duration, the citations the content rests on.
 *
 * <p>Out of scope: where content comes from and whether it is well made ({@code app.catalogue}); where it is placed
 * ({@code app.placement}); a learner's run through it ({@code learning.attempt}).
 *
 * <p>May be imported by every {@code app} package; imports the JDK, {@code learning.citation},
 * {@code learning.question} and {@code learning.scenario}.
 */
@NullMarked
package fr.passerelle.app.learning.content;

import org.jspecify.annotations.NullMarked;
