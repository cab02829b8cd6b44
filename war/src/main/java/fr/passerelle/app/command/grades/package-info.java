/**
 * The commands about grades that do not arrive: {@code grades list} and {@code grades replay}.
 *
 * <p>Out of scope: what they do ({@code upkeep}). Imports audit, {@code command.output}, gradebook, platforms, upkeep and
 * {@code lti.platform}; only {@code command} and the composition root import it.
 */
@NullMarked
package fr.passerelle.app.command.grades;

import org.jspecify.annotations.NullMarked;
