/**
 * What every command has in common: where it prints, and how it says that something cannot be done.
 *
 * <p>Imports nothing of ours; the rooms of {@code command} import it.
 */
@NullMarked
package fr.passerelle.app.command.output;

import org.jspecify.annotations.NullMarked;
