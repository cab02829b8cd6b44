/**
 * The commands about personal data: {@code person show}, {@code export} and {@code erase}; {@code retention list} and
 * {@code set}.
 *
 * <p>Out of scope: what they do ({@code privacy}). Imports audit, {@code command.output}, platforms and privacy; only
 * {@code command} and the composition root import it.
 */
@NullMarked
package fr.passerelle.app.command.privacy;

import org.jspecify.annotations.NullMarked;
