/**
 * Who is in the course: Names and Role Provisioning Services 2.0.
 *
 * <p>Offers what a launch says about it, {@link fr.passerelle.lti.roster.RosterEndpoint}. Reading the
 * members is not built yet.
 *
 * <p>Out of scope: keeping members (the host's).
 *
 * <p>Imports refusal, claim and service; launch and hosts may import it.
 */
@NullMarked
package fr.passerelle.lti.roster;

import org.jspecify.annotations.NullMarked;
