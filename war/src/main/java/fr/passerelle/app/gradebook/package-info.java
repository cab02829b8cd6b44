/**
 * Turns an outcome into a score and gets it delivered.
 *
 * <p>Offers {@link fr.passerelle.app.gradebook.GradeTargets} (where a score may go, refreshed at every launch), {@link
 * fr.passerelle.app.gradebook.ScoreOutbox} (the row written in the transaction that finishes an attempt), {@link
 * fr.passerelle.app.gradebook.ScoreTries} (every try of every row), {@link fr.passerelle.app.gradebook.ScoreLedger} (where
 * the grades of a group are, and sending them again) and {@link fr.passerelle.app.gradebook.StuckGrades} (what does not
 * arrive, by platform and cause). The best attempt counts; a newer score supersedes an older one not yet sent; every try is
 * kept. Knows nothing of HTTP pages; the words of its causes are its texts {@code grade.*}. Out of scope: what one grade
 * tells ({@code gradebook.grade}), sending ({@code gradebook.delivery}), calling the platform ({@code lti.grade}, {@code
 * lti.service}). Imports {@code gradebook.grade}, {@code learning.*}, placement, history, storage, web, {@code
 * lti.{platform,product,claim,grade,service}}.
 */
@NullMarked
package fr.passerelle.app.gradebook;

import org.jspecify.annotations.NullMarked;
