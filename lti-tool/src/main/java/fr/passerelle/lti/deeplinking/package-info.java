/**
 * The picker's conversation: Deep Linking 2.0.
 *
 * <p>Offers what a platform asks for, {@link fr.passerelle.lti.deeplinking.DeepLinkingSettings}. The answer
 * is not built yet.
 *
 * <p>Out of scope: what there is to pick (the host's).
 *
 * <p>Imports refusal, claim, platform and token; launch and hosts may import it.
 */
@NullMarked
package fr.passerelle.lti.deeplinking;

import org.jspecify.annotations.NullMarked;
