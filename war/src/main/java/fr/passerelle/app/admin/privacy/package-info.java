/**
 * What is kept of one person, for the administrator they wrote to; and for how long an organisation keeps it.
 *
 * <p>Offers the pages under {@code /admin/donnees-personnelles}: choose the platform, find the person by the identifier it
 * gives them, see what is kept, download it, erase it; and the months of each organisation. The identifier travels in
 * forms, never in an address, so that no access log keeps it. Out of scope: what is kept and how it goes ({@code
 * privacy}), what everybody may read about their data ({@code web}). Imports {@code admin.area}, {@code admin.form}, audit,
 * platforms, privacy, web and {@code lti.platform}; only the composition root imports it.
 */
@NullMarked
package fr.passerelle.app.admin.privacy;

import org.jspecify.annotations.NullMarked;
