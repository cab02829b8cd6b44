/**
 * The manners of HTTP: how a page is rendered, dressed with headers, and refused.
 *
 * <p>Offers {@link fr.passerelle.app.web.Pages} (templates), {@link fr.passerelle.app.web.Messages} (every French
 * sentence, by key), {@link fr.passerelle.app.web.Assets} (our style sheets and scripts under addresses that change with
 * them), {@link fr.passerelle.app.web.PagePolicy} (who may frame a page), the error pages, and the few public pages.
 *
 * <p>Out of scope: what a page says about a launch or a lesson (each feature owns its pages and texts), sessions and
 * tickets ({@code app.session}), the proof that a browser came back ({@code app.binding}).
 *
 * <p>Every feature that answers HTTP may import it; it imports no other feature.
 */
@NullMarked
package fr.passerelle.app.web;

import org.jspecify.annotations.NullMarked;
