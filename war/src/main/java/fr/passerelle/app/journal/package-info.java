/**
 * What went wrong lately: refused launches, for the administrator's eyes.
 *
 * <p>Offers {@link fr.passerelle.app.journal.RefusedLaunches}, which keeps code, reference, facts and the checks passed
 * before, and nothing about the person. Out of scope: what the learner reads ({@code launch}), what the log says. Imports
 * storage, {@code lti.refusal} and {@code lti.platform}.
 */
@NullMarked
package fr.passerelle.app.journal;

import org.jspecify.annotations.NullMarked;
