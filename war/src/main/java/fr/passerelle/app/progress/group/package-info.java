/**
 * A group as who leads it sees it: who is where, what they answered, what else their course holds.
 *
 * <p>Offers {@link fr.passerelle.app.progress.group.Groups}, {@link fr.passerelle.app.progress.group.GroupAnswers} and
 * {@link fr.passerelle.app.progress.group.Scope}. Out of scope: pages ({@code progress}), asking platforms
 * ({@code progress.told}).
 */
@NullMarked
package fr.passerelle.app.progress.group;

import org.jspecify.annotations.NullMarked;
