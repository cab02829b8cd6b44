/**
 * The author's files as files: where they are, what they say, and what is wrong in them.
 *
 * <p>Offers {@link fr.passerelle.app.catalogue.source.ContentFolder} (on the class path, in a directory or in memory), a YAML
 * reader that keeps line numbers and refuses what plain content never needs (tags, anchors, aliases),
 * {@link fr.passerelle.app.catalogue.source.Fields} to read a mapping field by field,
 * {@link fr.passerelle.app.catalogue.source.Markdown} to make
 * {@link fr.passerelle.app.learning.citation.RichText}, and
 * {@link fr.passerelle.app.catalogue.source.ContentProblem}: a fault with its file, its line and a French sentence.
 * Reading never stops at the first fault: everything wrong is reported in one run.
 *
 * <p>Out of scope: what a module or an exercise is made of ({@code app.catalogue}).
 *
 * <p>May be imported by {@code app.catalogue}, {@code app.catalogue.quiz}, {@code app.archive} and {@code app.declared}, which
 * reads a file of another kind with the same care; {@code ContentProblem} also by whoever shows problems
 * ({@code app.admin}, the command line).
 */
@NullMarked
package fr.passerelle.app.catalogue.source;

import org.jspecify.annotations.NullMarked;
