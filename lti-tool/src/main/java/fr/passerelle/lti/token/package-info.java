/**
 * Keys and signatures, ours and theirs.
 *
 * <p>Offers our {@link fr.passerelle.lti.token.SigningKey}s and the
 * {@link fr.passerelle.lti.token.JwkSet} we publish (port {@link fr.passerelle.lti.token.ToolKeys}); the
 * platforms' keys (port {@link fr.passerelle.lti.token.KeySets}, fetched by
 * {@link fr.passerelle.lti.token.RemoteKeySets}), and what an administrator should know of them
 * ({@link fr.passerelle.lti.token.KeySetReview}); the two stages of what a platform sends,
 * {@link fr.passerelle.lti.token.UnverifiedIdToken} and
 * {@link fr.passerelle.lti.token.VerifiedIdToken}; and what we sign ourselves,
 * {@link fr.passerelle.lti.token.ClientAssertion} and {@link fr.passerelle.lti.token.ToolMessage}.
 *
 * <p>Out of scope: what the claims of LTI mean ({@code lti.launch}), where private keys rest (the host's).
 *
 * <p>Imports platform, refusal and claim; service, deeplinking, launch and hosts may import it.
 */
@NullMarked
package fr.passerelle.lti.token;

import org.jspecify.annotations.NullMarked;
