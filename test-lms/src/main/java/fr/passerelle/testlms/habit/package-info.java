/**
 * The habits of this platform: what it does in one of several ways that are all allowed.
 *
 * <p>Offers {@code Trait}, one habit each; {@code Personality}, the platforms this one can pass for;
 * {@code Habits}, those of a running platform; {@code PlatformStorage}, how it keeps data for tools whose
 * browser keeps none.
 *
 * <p>A habit is not a fault: a tool must get along with each of them.
 *
 * <p>Out of scope: acting on a habit, which belongs to the room it concerns; misbehaviours ({@code
 * fault}).
 *
 * <p>Imports nothing of ours; any room may import it.
 */
@NullMarked
package fr.passerelle.testlms.habit;

import org.jspecify.annotations.NullMarked;
