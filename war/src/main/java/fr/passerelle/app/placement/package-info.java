/**
 * Which playable a resource link plays.
 *
 * <p>Offers {@link fr.passerelle.app.placement.Placement} and its store. A placement is keyed by registration, deployment
 * and resource link, and remembers what the link's {@code content} parameter last named, or what a teacher chose
 * for a link that names nothing, together with what was asked for; it may wait without content. A copy of a link finds what its original plays and how (G-3). Out of
 * scope: choosing the content ({@code picker}), what a learner did there ({@code history}), where its grades go ({@code gradebook}). Imports
 * {@code learning.*}, storage, {@code lti.platform} and {@code lti.claim}.
 */
@NullMarked
package fr.passerelle.app.placement;

import org.jspecify.annotations.NullMarked;
