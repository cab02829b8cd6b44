/**
 * Turns an outcome into a score and gets it delivered.
 *
 * <p>Offers {@link fr.passerelle.app.gradebook.GradeTargets} (where a score may go, refreshed at every launch), {@link
 * fr.passerelle.app.gradebook.ScoreOutbox} (the row written in the transaction that finishes an attempt), {@link
 * fr.passerelle.app.gradebook.ScoreSender} (one row, one try) and {@link fr.passerelle.app.gradebook.GradeState} (what a
 * learner may be told). The best attempt counts; a newer score supersedes an older one not yet sent; every try is kept.
 * Knows nothing of HTTP pages. Out of scope: calling the platform ({@code lti.grade}, {@code lti.service}). Imports
 * {@code learning.*}, placement, history, storage, {@code lti.{platform,product,claim,grade,service}}.
 */
@NullMarked
package fr.passerelle.app.gradebook;

import org.jspecify.annotations.NullMarked;
