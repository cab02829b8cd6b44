/**
 * Linking a platform by hand: which product and where, then what to paste in it and what it shows back.
 *
 * <p>Offers the two steps under {@code /admin/plateformes/nouvelle}, and under {@code /lti/config} what a
 * platform reads by itself: Canvas its own form, any other the standard's. A draft waits between the steps. Out of scope: what a product needs and whether a value is good ({@code
 * registration.manual}). Imports {@code admin.area}, {@code admin.form}, draft and upkeep; only the composition root
 * imports it.
 */
@NullMarked
package fr.passerelle.app.admin.linking;

import org.jspecify.annotations.NullMarked;
