/**
 * The picker's conversation: Deep Linking 2.0.
 *
 * <p>Offers what a platform asks for, {@link fr.passerelle.lti.deeplinking.DeepLinkingSettings} (which can be kept
 * as text until the answer); the sealed {@link fr.passerelle.lti.deeplinking.ContentItem} and its parts; the
 * {@link fr.passerelle.lti.deeplinking.DeepLinkingAnswer} made of items; and the signed
 * {@link fr.passerelle.lti.deeplinking.DeepLinkingResponse}. An answer the platform did not ask for is
 * {@link fr.passerelle.lti.deeplinking.ContentRefused}.
 *
 * <p>Out of scope: what there is to pick, who may, and one answer for one request (the host's).
 *
 * <p>Imports refusal, claim, platform and token; launch and hosts may import it.
 */
@NullMarked
package fr.passerelle.lti.deeplinking;

import org.jspecify.annotations.NullMarked;
