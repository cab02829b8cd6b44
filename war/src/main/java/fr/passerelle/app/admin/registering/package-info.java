/**
 * What an administrator of the tool does: link a platform, see what was refused, see which scores are stuck.
 *
 * <p>Offers, for now, the pages of dynamic registration ({@code …Page} records, one for each template of
 * {@code registration/}).
 *
 * <p>Out of scope: the registration handshake itself ({@code tool-registration}), the memory of platforms
 * ({@code app.platforms}), the launch ({@code app.launch}).
 *
 * <p>Only the composition root imports it.
 */
@NullMarked
package fr.passerelle.app.admin;

import org.jspecify.annotations.NullMarked;
