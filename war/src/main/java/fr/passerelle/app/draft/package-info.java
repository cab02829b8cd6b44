/**
 * Platforms that are being linked by hand: what is known so far, kept while their administrators are asked for the rest.
 *
 * <p>Offers {@link fr.passerelle.app.draft.PlatformDrafts}, which keeps a {@link
 * fr.passerelle.app.draft.PlatformDraft} for {@link fr.passerelle.app.draft.PlatformDrafts#KEPT}, and {@link fr.passerelle.app.draft.MovedPlatform}, what changes when one moves. Out of scope: what a
 * product needs and whether the values are good ({@code registration.manual}), the pages ({@code admin.linking}).
 *
 * <p>Imports platforms, for organisations, storage, and the presets. {@code admin}, {@code command} and {@code declared} import it.
 */
@NullMarked
package fr.passerelle.app.draft;

import org.jspecify.annotations.NullMarked;
