/**
 * A teacher chooses what is played: for a platform that asked (Deep Linking), or for a link placed by hand.
 *
 * <p>Offers {@link fr.passerelle.app.picker.Picking}, the use case, and the page of it. A content can be tried out before it
 * is chosen: at a place in no course that is forgotten with the choice. Out of scope: what there is to choose from ({@code
 * picker.wish}), what waits for a choice ({@code picker.request}), who may choose ({@code launch} decides before it opens the
 * session), what is played ({@code player}). Imports its rooms, {@code learning.*}, binding, catalogue, gradebook (the tag of
 * our columns, and what they are out of), placement, session, storage, web, {@code lti} and {@code
 * lti.{claim,deeplinking,grade,platform,product}}.
 */
@NullMarked
package fr.passerelle.app.picker;

import org.jspecify.annotations.NullMarked;
