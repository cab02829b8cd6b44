/**
 * Who is in the course: Names and Role Provisioning Services 2.0.
 *
 * <p>Offers {@link fr.passerelle.lti.roster.Memberships}, which answers a
 * {@link fr.passerelle.lti.roster.RosterQuery} with {@link fr.passerelle.lti.roster.Member}s, page by page, and at the
 * end with a {@link fr.passerelle.lti.roster.Membership}; and what a launch says about it,
 * {@link fr.passerelle.lti.roster.RosterEndpoint}.
 *
 * <p>Out of scope: keeping members, and what it means that one is no longer listed (the host's).
 *
 * <p>Imports platform, refusal, claim and service; launch and hosts may import it.
 */
@NullMarked
package fr.passerelle.lti.roster;

import org.jspecify.annotations.NullMarked;
