/**
 * The commands about contents: {@code content list}, {@code content check} and {@code content publish}.
 *
 * <p>Out of scope: what they do ({@code catalogue}, {@code publication}). Imports {@code learning.content}, audit, catalogue,
 * {@code catalogue.source}, {@code command.output} and publication; only {@code command} and the composition root import it.
 */
@NullMarked
package fr.passerelle.app.command.content;

import org.jspecify.annotations.NullMarked;
