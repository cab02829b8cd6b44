/**
 * Where the player's pages are shown and what they must carry back, and the pages shown where there is no screen to play.
 *
 * <p>Offers {@link fr.passerelle.app.player.visit.Visit}. Out of scope: the screens ({@code player.stage}).
 */
@NullMarked
package fr.passerelle.app.player.visit;

import org.jspecify.annotations.NullMarked;
