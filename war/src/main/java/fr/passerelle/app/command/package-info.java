/**
 * The command line: the same verbs whether the server runs or not.
 *
 * <p>Offers {@link fr.passerelle.app.command.Console}, which runs one command against the stores it is given, {@link
 * fr.passerelle.app.command.LocalChannel}, by which a running server runs commands for the person who owns its home
 * folder, {@link fr.passerelle.app.command.LocalCall}, its other end, and {@link fr.passerelle.app.command.Doctor}, who
 * looks at settings and storage as they are. Out of scope: what the commands change, which belongs to {@code platforms}
 * and {@code catalogue}; making the stores when no server runs, which belongs to {@code boot}. Only {@code boot} imports
 * it.
 */
@NullMarked
package fr.passerelle.app.command;

import org.jspecify.annotations.NullMarked;
