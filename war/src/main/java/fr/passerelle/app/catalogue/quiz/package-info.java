/**
 * Reads {@code quiz.yaml}: each question, and apart from it, its solution.
 *
 * <p>Offers {@link fr.passerelle.app.catalogue.quiz.QuizReader}, and the
 * {@link fr.passerelle.app.catalogue.quiz.Solved} questions it finds. One reader for each way of answering: choosing,
 * placing, typing.
 *
 * <p>Out of scope: where questions are asked ({@code app.catalogue}), files and their faults
 * ({@code app.catalogue.source}).
 *
 * <p>May be imported by {@code app.catalogue}; imports {@code app.catalogue.source} and {@code app.learning}.
 */
@NullMarked
package fr.passerelle.app.catalogue.quiz;

import org.jspecify.annotations.NullMarked;
