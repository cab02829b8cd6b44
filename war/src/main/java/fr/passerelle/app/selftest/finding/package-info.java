/**
 * What a self-test says: which {@link fr.passerelle.app.selftest.finding.Check} was made, what was
 * {@link fr.passerelle.app.selftest.finding.Finding found}, who must act, line by line, in a
 * {@link fr.passerelle.app.selftest.finding.Report}.
 *
 * <p>Out of scope: how a check is made ({@code selftest.check}), how it is said in French ({@code selftest}). Imports
 * {@code lti.platform} and {@code lti.service}.
 */
@NullMarked
package fr.passerelle.app.selftest.finding;

import org.jspecify.annotations.NullMarked;
