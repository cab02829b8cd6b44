/**
 * Typed settings; nothing else reads the environment.
 *
 * <p>Offers {@link fr.passerelle.app.settings.Settings}, read once at start from the environment, system properties,
 * context parameters and {@code passerelle.properties}, in that order, and refused with one French sentence when a value
 * is wrong. Out of scope: settings an organisation chooses for itself, which live in the database. Imports nothing of
 * ours; anybody may import it.
 */
@NullMarked
package fr.passerelle.app.settings;

import org.jspecify.annotations.NullMarked;
