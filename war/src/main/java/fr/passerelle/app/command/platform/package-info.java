/**
 * The commands about platforms, deployments and invitations: what the pages of the administration do, for scripts.
 *
 * <p>Offers {@link fr.passerelle.app.command.platform.PlatformCommands}, every command by its word. Each goes through
 * {@code upkeep}, in the name of whoever owns the home folder. Out of scope: running them ({@code command}), what they
 * change ({@code platforms}, {@code invitation}).
 *
 * <p>Imports upkeep and what it speaks of; {@code command} and {@code boot} import it.
 */
@NullMarked
package fr.passerelle.app.command.platform;

import org.jspecify.annotations.NullMarked;
