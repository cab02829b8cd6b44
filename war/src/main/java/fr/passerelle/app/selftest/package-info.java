/**
 * Whether a platform and we can work together, tried from here, and what to do where not.
 *
 * <p>Offers {@link fr.passerelle.app.selftest.SelfTest} (try, keep, look at the last),
 * {@link fr.passerelle.app.selftest.Wording} (a line in French, with who must act) and
 * {@link fr.passerelle.app.selftest.ReportText} (to paste into a mail). Out of scope: pages ({@code admin}), commands
 * ({@code command}), and what only the administrator's own browser can show. Imports {@code selftest.finding},
 * {@code selftest.check}, context, keys, platforms, storage, web, {@code lti.platform}, {@code lti.product} and
 * {@code lti.service}.
 */
@NullMarked
package fr.passerelle.app.selftest;

import org.jspecify.annotations.NullMarked;
