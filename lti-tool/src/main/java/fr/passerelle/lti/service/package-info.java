/**
 * Calling a platform's services.
 *
 * <p>Offers {@link fr.passerelle.lti.service.ServiceClient} (a request with an access token),
 * {@link fr.passerelle.lti.service.AccessTokens} (asked for with a client assertion, cached),
 * {@link fr.passerelle.lti.service.Scope}, and {@link fr.passerelle.lti.service.ServiceError}, which answers
 * one question: will trying again help? {@link fr.passerelle.lti.service.FailedCalls} is told of each failure.
 *
 * <p>Out of scope: what is sent ({@code lti.grade}, {@code lti.roster}), when to try again (the host's).
 *
 * <p>Imports platform and token; grade, roster and hosts may import it.
 */
@NullMarked
package fr.passerelle.lti.service;

import org.jspecify.annotations.NullMarked;
