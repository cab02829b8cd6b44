/**
 * What went wrong lately, for the administrator's eyes.
 *
 * <p>Offers {@link fr.passerelle.app.journal.RefusedLaunches}, which keeps code, reference, facts and the checks passed
 * before, {@link fr.passerelle.app.journal.UnknownPlatforms}, who knocked and was never registered, and
 * {@link fr.passerelle.app.journal.ServiceFailures}, the calls to services that failed; nothing about a person. Out of
 * scope: what the learner reads ({@code launch}), what the log says, how it is shown ({@code admin.diagnosis}). Imports
 * storage, {@code lti.refusal}, {@code lti.platform} and {@code lti.service}.
 */
@NullMarked
package fr.passerelle.app.journal;

import org.jspecify.annotations.NullMarked;
