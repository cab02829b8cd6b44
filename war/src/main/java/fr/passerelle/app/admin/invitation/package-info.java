/**
 * The pages about invitations: make the link of a platform's registration, see what became of each, take one back.
 *
 * <p>Out of scope: the door that a link opens ({@code admin.registering}), the rows ({@code invitation}). Imports
 * {@code admin.area}, upkeep and invitation; only the composition root imports it.
 */
@NullMarked
package fr.passerelle.app.admin.invitation;

import org.jspecify.annotations.NullMarked;
