/**
 * Grades: Assignment and Grade Services 2.0.
 *
 * <p>Offers {@link fr.passerelle.lti.grade.Scores} (publish a {@link fr.passerelle.lti.grade.Score}),
 * {@link fr.passerelle.lti.grade.LineItems} (find or create a gradebook column), and what a launch says
 * about both, {@link fr.passerelle.lti.grade.GradeEndpoint}.
 *
 * <p>Out of scope: what a person has earned, keeping scores until they are delivered, spacing them in time
 * (the host's).
 *
 * <p>Imports platform, refusal, claim and service; launch and hosts may import it.
 */
@NullMarked
package fr.passerelle.lti.grade;

import org.jspecify.annotations.NullMarked;
