/**
 * Who speaks to us, and how we may speak to them.
 *
 * <p>Offers {@link fr.passerelle.lti.platform.Registration} (issuer + client id + endpoints), its
 * {@link fr.passerelle.lti.platform.Deployment}s, the port
 * {@link fr.passerelle.lti.platform.Registrations} that a host fulfils, and the one guarded way out:
 * {@link fr.passerelle.lti.platform.PlatformHttp}, which obeys an
 * {@link fr.passerelle.lti.platform.EgressPolicy}.
 *
 * <p>Out of scope: how a platform becomes known ({@code tool-registration}), keys ({@code lti.token}),
 * access tokens ({@code lti.service}).
 *
 * <p>Imports {@code product}; any {@code lti} package and any host may import it.
 */
@NullMarked
package fr.passerelle.lti.platform;

import org.jspecify.annotations.NullMarked;
