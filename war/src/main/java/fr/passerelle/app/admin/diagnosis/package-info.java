/**
 * Knowing why it does not work: the self-test of a platform, and the journal of what was refused.
 *
 * <p>Offers pages under {@code /admin/plateformes/{id}/controle} and {@code /admin/journal}. Out of scope: the checks
 * themselves ({@code selftest}), what is kept of refusals ({@code journal}), the platforms and what may be changed about
 * them. Imports {@code admin.area}, audit, selftest and its findings, journal, platforms, storage, web,
 * {@code lti.platform}, {@code lti.product}, {@code lti.refusal} and {@code lti.service}; only the composition root imports
 * it.
 */
@NullMarked
package fr.passerelle.app.admin.diagnosis;

import org.jspecify.annotations.NullMarked;
