/**
 * Deep linking from the platform's chair: a teacher is sent to the tool to choose, what comes back is
 * verified and placed in the course (C-1 to C-11).
 *
 * <p>Offers {@code DeepLink} (one such conversation, for a test), {@code DeepLinkingSettings} (what the
 * request allows), {@code DeepLinkingRequests} (those under way), {@code ChoiceEndpoint} and {@code
 * ChoiceReturnEndpoint} (the same in a browser), {@code DeepLinkingError} (every reason to refuse a
 * response).
 *
 * <p>Strict: every claim of the response is checked against the request it answers, which is answered
 * once. Like Moodle: a column needs whole points, and a response that comes without the session's
 * cookie is posted again from a page of our own.
 *
 * <p>Out of scope: the launch itself ({@code oidc}); columns ({@code grade}), which follow their links.
 *
 * <p>Imports {@code school}, {@code token}, {@code habit}, {@code web}, {@code oidc}; imported by {@code
 * site} and by the front door.
 */
@NullMarked
package fr.passerelle.testlms.deeplinking;

import org.jspecify.annotations.NullMarked;
