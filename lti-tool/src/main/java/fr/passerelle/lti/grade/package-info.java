/**
 * Grades: Assignment and Grade Services 2.0.
 *
 * <p>Offers {@link fr.passerelle.lti.grade.Scores} (publish a {@link fr.passerelle.lti.grade.Score} at the turn
 * {@link fr.passerelle.lti.grade.ScoreClock} gives it), {@link fr.passerelle.lti.grade.Results} (what the platform
 * kept), {@link fr.passerelle.lti.grade.LineItems} (find, create, change or delete a gradebook column), and what a
 * launch says about all of them, {@link fr.passerelle.lti.grade.GradeEndpoint}.
 *
 * <p>Out of scope: what a person has earned, keeping scores until they are delivered, and
 * timestamps that were sent (the host's).
 *
 * <p>Imports platform, refusal, claim and service; launch and hosts may import it.
 */
@NullMarked
package fr.passerelle.lti.grade;

import org.jspecify.annotations.NullMarked;
