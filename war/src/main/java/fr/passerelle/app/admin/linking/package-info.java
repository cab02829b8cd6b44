/**
 * Linking a platform by hand: which product and where, then what to paste in it and what it shows back.
 *
 * <p>Offers the two steps under {@code /admin/plateformes/nouvelle}, and {@code /lti/config/canvas.json}, which Canvas
 * reads by itself. A draft waits between the steps. Out of scope: what a product needs and whether a value is good ({@code
 * registration.manual}). Imports {@code admin.area}, {@code admin.form}, draft and upkeep; only the composition root
 * imports it.
 */
@NullMarked
package fr.passerelle.app.admin.linking;

import org.jspecify.annotations.NullMarked;
