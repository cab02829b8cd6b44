/**
 * What becomes of one grade: where it stands, why it waits, and when it is tried again.
 *
 * <p>Offers {@link fr.passerelle.app.gradebook.grade.SeatGrade}, {@link fr.passerelle.app.gradebook.grade.GradeCause} and
 * {@link fr.passerelle.app.gradebook.grade.GradeState} (what a learner may be told). Out of scope: rows ({@code gradebook}).
 */
@NullMarked
package fr.passerelle.app.gradebook.grade;

import org.jspecify.annotations.NullMarked;
