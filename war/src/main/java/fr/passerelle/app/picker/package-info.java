/**
 * A teacher chooses what is played: for a platform that asked (Deep Linking), or for a link placed by hand.
 *
 * <p>Offers {@link fr.passerelle.app.picker.ContentRequests}, what waits for a choice, answered once; {@link
 * fr.passerelle.app.picker.Picking}, the use case; and the page of it. A content can be tried out before it is chosen: at a
 * place in no course that is forgotten with the choice. {@link fr.passerelle.app.picker.ChoosingAgain} opens it once more for
 * a link whose teacher changes their mind. Out of scope: who may choose ({@code launch}
 * decides before it opens the session), what is played ({@code player}). Imports {@code learning.*}, binding, catalogue,
 * gradebook (the tag of our columns, and what they are out of), history, placement, session, storage, web, {@code lti} and {@code
 * lti.{claim,deeplinking,platform,product}}.
 */
@NullMarked
package fr.passerelle.app.picker;

import org.jspecify.annotations.NullMarked;
