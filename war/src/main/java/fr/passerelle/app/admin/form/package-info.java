/**
 * Forms of the administration: one field as it is shown, with what is wrong in it beside it.
 *
 * <p>Offers {@link fr.passerelle.app.admin.form.FormField}, for the template {@code admin/field}. Out of scope: what a value
 * must be, which each feature checks itself. Imports nothing of ours; the rooms of {@code admin} import it.
 */
@NullMarked
package fr.passerelle.app.admin.form;

import org.jspecify.annotations.NullMarked;
