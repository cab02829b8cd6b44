/**
 * Reads the French content files into playables, and refuses bad ones with sentences authors understand.
 *
 * <p>Offers {@link fr.passerelle.app.catalogue.Catalogue}: what can be placed in a course, with the images and films it
 * shows; the questions that tell what of a path one may skip; and the files all of it was read from; and
 * {@link fr.passerelle.app.catalogue.ContentCheck}: every fault of every file in one run.
 *
 * <p>Out of scope: which playable a link plays ({@code app.placement}), which contents are in use at this moment ({@code
 * app.publication}), the versions played before ({@code app.archive}), serving files ({@code app.player}). Whoever needs
 * what can be placed now asks a supplier of it. Imports {@code app.learning}.
 */
@NullMarked
package fr.passerelle.app.catalogue;

import org.jspecify.annotations.NullMarked;
