/**
 * Which contents are in use: those packed with the tool, and those an organisation has of its own, the same on every node.
 *
 * <p>Offers {@link fr.passerelle.app.publication.ContentsInUse}: the catalogue of this moment, which follows what is
 * published anywhere within {@link fr.passerelle.app.publication.ContentsInUse#STALENESS}; and {@link
 * fr.passerelle.app.publication.Publishing}: puts in use on every node what the folder of one node holds. Out of scope: how
 * files are read ({@code catalogue}), the versions that attempts began on ({@code archive}), the words of the command
 * ({@code command.content}).
 *
 * <p>Imports audit, catalogue and storage; imported by {@code command} and {@code command.content}.
 */
@NullMarked
package fr.passerelle.app.publication;

import org.jspecify.annotations.NullMarked;
