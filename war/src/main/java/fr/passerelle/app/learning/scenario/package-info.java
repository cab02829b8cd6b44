/**
 * The branching story of a persona exercise: who one meets, what can be decided, and what follows.
 *
 * <p>Offers {@link fr.passerelle.app.learning.scenario.Persona} (a card that may be shown at once, and what is only
 * revealed later), {@link fr.passerelle.app.learning.scenario.Scenario} (scenes, and, kept apart, the
 * {@link fr.passerelle.app.learning.scenario.Consequence} of each choice), fixed
 * {@link fr.passerelle.app.learning.scenario.Checkpoint}s and the {@link fr.passerelle.app.learning.scenario.Repair}s
 * that give back part of what one of them lost.
 *
 * <p>Out of scope: walking through it and adding up ({@code learning.attempt}); telling an author that a scenario is
 * badly built ({@code app.catalogue}). The constructors only refuse what could not be walked through at all.
 *
 * <p>May be imported by every {@code app} package; imports the JDK and {@code learning.citation}.
 */
@NullMarked
package fr.passerelle.app.learning.scenario;

import org.jspecify.annotations.NullMarked;
