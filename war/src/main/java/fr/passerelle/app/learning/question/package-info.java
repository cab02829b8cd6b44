/**
 * What can be judged: a question, an answer, and what we make of it.
 *
 * <p>Offers {@link fr.passerelle.app.learning.question.Question} (eight kinds),
 * {@link fr.passerelle.app.learning.question.Answer}, and, kept apart,
 * {@link fr.passerelle.app.learning.question.Solution}, which turns an answer into a
 * {@link fr.passerelle.app.learning.question.Verdict}. Typed words are compared as
 * {@link fr.passerelle.app.learning.question.TolerantText}. No question leads to its solution: a page that shows a question
 * cannot leak what is right, not even through the order or the names of its options.
 *
 * <p>Out of scope: when a question is asked and what it adds up to ({@code learning.attempt}), the order in which
 * options are shown (likewise), reading questions from files ({@code app.catalogue}).
 *
 * <p>May be imported by every {@code app} package; imports the JDK and {@code learning.citation}.
 */
@NullMarked
package fr.passerelle.app.learning.question;

import org.jspecify.annotations.NullMarked;
