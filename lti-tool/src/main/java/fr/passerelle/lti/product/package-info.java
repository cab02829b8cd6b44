/**
 * Which product a platform is, and what that changes in what we write to it: data, and no behaviour (A-2, I-1).
 *
 * <p>Offers {@link fr.passerelle.lti.product.Product} and its {@link fr.passerelle.lti.product.PlatformProfile}.
 * What arrives is read with the same tolerance from every platform, and most of what we write is strict enough for
 * all of them, so that a profile holds only what would be wrong to do everywhere.
 *
 * <p>A product is a hint that a platform gives about itself: nothing here weakens a check of a launch. Out of scope:
 * who the platforms are ({@code lti.platform}).
 *
 * <p>Imports nothing of ours; any package and any host may import it.
 */
@NullMarked
package fr.passerelle.lti.product;

import org.jspecify.annotations.NullMarked;
