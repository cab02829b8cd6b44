/**
 * Being vouched for by an OpenID provider: the authorization code flow with PKCE, from a relying party's chair.
 *
 * <p>Offers {@link fr.passerelle.app.accounts.oidc.OidcClient}, which sends somebody to the provider and finds out, when
 * they are back, whose e-mail it vouches for. Nobody gets an account by it. Out of scope: whether that e-mail has an
 * account ({@code accounts}), cookies and redirects ({@code admin.door}), and learners, who come by LTI. Imports settings,
 * storage, {@code accounts}, and the one way out of the tool ({@code lti.platform}); {@code admin.door} and {@code boot}
 * import it.
 */
@NullMarked
package fr.passerelle.app.accounts.oidc;

import org.jspecify.annotations.NullMarked;
