/**
 * What we declare about ourselves.
 *
 * <p>Offers {@link fr.passerelle.registration.profile.ToolProfile}: names, addresses, scopes, messages. The
 * same values fill a dynamic registration and the page an administrator copies from.
 *
 * <p>Out of scope: sending it ({@code registration.dynamic}).
 *
 * <p>Imports {@code lti.claim} and {@code lti.service}; dynamic, the front door and hosts may import it.
 */
@NullMarked
package fr.passerelle.registration.profile;

import org.jspecify.annotations.NullMarked;
