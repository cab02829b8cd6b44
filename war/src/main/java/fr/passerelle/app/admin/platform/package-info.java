/**
 * The pages about platforms: the list, and for each its values, its deployments, its keys and its life.
 *
 * <p>Out of scope: making a platform known ({@code admin.registering}, {@code admin.linking}), its self-test and its
 * journal, to which the pages link. Imports {@code admin.area}, {@code admin.form}, upkeep and what it speaks of; only the
 * composition root imports it.
 */
@NullMarked
package fr.passerelle.app.admin.platform;

import org.jspecify.annotations.NullMarked;
