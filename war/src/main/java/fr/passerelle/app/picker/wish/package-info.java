/**
 * What can be chosen, what a teacher looks for and has chosen so far, and how it is to be played.
 *
 * <p>Offers {@link fr.passerelle.app.picker.wish.Offers}, {@link fr.passerelle.app.picker.wish.Wish} and {@link
 * fr.passerelle.app.picker.wish.Conditions}. Out of scope: who asks ({@code picker.request}), pages ({@code picker}).
 */
@NullMarked
package fr.passerelle.app.picker.wish;

import org.jspecify.annotations.NullMarked;
