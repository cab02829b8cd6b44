/**
 * Reads the French content files into playables, and refuses bad ones with sentences authors understand.
 *
 * <p>Offers {@link fr.passerelle.app.catalogue.Catalogue}: what can be placed in a course, with the images and films it
 * shows; the questions that tell what of a path one may skip; and the files all of it was read from; and
 * {@link fr.passerelle.app.catalogue.ContentCheck}: every fault of every file in one run.
 *
 * <p>Out of scope: which playable a link plays ({@code app.placement}), whether a cited sheet has changed since
 * ({@code app.freshness}), other people's formats ({@code app.exchange}), serving files ({@code app.player}).
 *
 * <p>May be imported by {@code app.archive}, {@code app.freshness}, {@code app.exchange}, {@code app.picker}, {@code app.player},
 * {@code app.progress}, {@code app.admin} and {@code app.boot}; imports {@code app.learning}.
 */
@NullMarked
package fr.passerelle.app.catalogue;

import org.jspecify.annotations.NullMarked;
