/**
 * The versions of contents that attempts began on, kept so that an attempt ends on the words, solutions and points it
 * began with, whatever an upgrade or an author has changed since.
 *
 * <p>Offers {@link fr.passerelle.app.archive.ContentArchive}: told of each version that begins to be played, it keeps its
 * files; asked for a version, it reads it from the catalogue or from what it keeps; it forgets versions nobody has
 * played. Out of scope: what is in use ({@code catalogue}), which attempts there are ({@code history}).
 *
 * <p>Imports {@code learning.*}, catalogue, {@code catalogue.source} and storage; imported by recall and player.
 */
@NullMarked
package fr.passerelle.app.archive;

import org.jspecify.annotations.NullMarked;
