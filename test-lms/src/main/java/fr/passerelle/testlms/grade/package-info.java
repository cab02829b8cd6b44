/**
 * Assignment and Grade Services 2.0 from the platform's chair: columns, scores in, results out.
 *
 * <p>Offers {@code Gradebook} (columns and the grades in them), {@code Grade}, {@code LineItem},
 * {@code GradeService} (its routes, and its claim in a launch).
 *
 * <p>Like Moodle: {@code ?type_id=N} on every URL, exactly one media type in {@code Accept}, 200 and an
 * empty body for a score, 409 for a timestamp of the same second or older, 400 for people who are not
 * graded, and a grade erased by any progress other than {@code FullyGraded}. Stricter than Moodle:
 * numbers must be numbers, and never negative.
 *
 * <p>Out of scope: who may call ({@code token}).
 *
 * <p>Imports {@code school}, {@code token}, {@code fault}, {@code web}; imported by the front door.
 */
@NullMarked
package fr.passerelle.testlms.grade;

import org.jspecify.annotations.NullMarked;
