/**
 * Turns an outcome into a score and gets it delivered.
 *
 * <p>Offers {@link fr.passerelle.app.gradebook.GradeTargets} (where a score may go, refreshed at every launch), {@link
 * fr.passerelle.app.gradebook.ScoreOutbox} (the row written in the transaction that finishes an attempt), {@link
 * fr.passerelle.app.gradebook.ScoreSender} (one row, one try), {@link fr.passerelle.app.gradebook.ScoreLedger} (where the
 * grades of a group are, and sending them again), {@link fr.passerelle.app.gradebook.StuckGrades} (what does not arrive,
 * by platform and cause) and {@link fr.passerelle.app.gradebook.GradeState} (what a
 * learner may be told). The best attempt counts; a newer score supersedes an older one not yet sent; every try is kept.
 * Knows nothing of HTTP pages; the words of its causes are its texts {@code grade.*}. Out of scope: calling the platform ({@code lti.grade}, {@code lti.service}). Imports
 * {@code learning.*}, placement, history, storage, {@code lti.{platform,product,claim,grade,service}}.
 */
@NullMarked
package fr.passerelle.app.gradebook;

import org.jspecify.annotations.NullMarked;
