/**
 * The courses we were launched from, and where their services are.
 *
 * <p>Offers {@link fr.passerelle.app.context.Contexts}, which remembers with a launch what it said and finds a course to
 * try a platform's services on. Out of scope: what a learner's grade needs ({@code gradebook}, which trusts the launch of
 * that learner only), who is in a course. Imports storage, {@code lti.platform}.
 */
@NullMarked
package fr.passerelle.app.context;

import org.jspecify.annotations.NullMarked;
