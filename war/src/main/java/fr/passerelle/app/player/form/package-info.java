/**
 * What a browser sent: a form, read against the screen that is open.
 *
 * <p>Offers {@link fr.passerelle.app.player.form.MoveForm} (what a form meant, or what is wrong with it) and {@link
 * fr.passerelle.app.player.form.Entered} (what it held, to be shown again). Out of scope: playing the move ({@code player}).
 */
@NullMarked
package fr.passerelle.app.player.form;

import org.jspecify.annotations.NullMarked;
