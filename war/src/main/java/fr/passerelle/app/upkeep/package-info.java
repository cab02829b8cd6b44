/**
 * Changes to platforms, by page or by command: whoever may make one, one transaction, one line in the audit trail.
 *
 * <p>Offers {@link fr.passerelle.app.upkeep.PlatformUpkeep} (add, rename, disable, move, decide on deployments, remove),
 * {@link fr.passerelle.app.upkeep.InvitationUpkeep}, {@link fr.passerelle.app.upkeep.KeyUpkeep} and {@link
 * fr.passerelle.app.upkeep.GradeUpkeep} (grades that do not arrive). What is out of an administrator's reach does not exist
 * for them.
 * A change takes effect at once on this node, and within {@link fr.passerelle.app.platforms.Platforms#STALENESS} on the
 * others. Out of scope: the rows ({@code platforms}, {@code invitation}), the forms and the words ({@code admin},
 * {@code command}).
 *
 * <p>Imports audit, gradebook, platforms, invitation, keys and storage. {@code admin} and {@code command} import it.
 */
@NullMarked
package fr.passerelle.app.upkeep;

import org.jspecify.annotations.NullMarked;
