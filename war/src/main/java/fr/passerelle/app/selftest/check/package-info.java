/**
 * The checks of a self-test, each of one thing, through the one way out of the tool.
 *
 * <p>Offers {@link fr.passerelle.app.selftest.check.Checks}, all of them in order. Out of scope: what is kept of it and how
 * it is said ({@code selftest}). Imports {@code selftest.finding}, context, keys, {@code lti.platform}, {@code lti.service},
 * {@code lti.token}, {@code lti.grade}, {@code lti.roster} and {@code lti.claim}.
 */
@NullMarked
package fr.passerelle.app.selftest.check;

import org.jspecify.annotations.NullMarked;
