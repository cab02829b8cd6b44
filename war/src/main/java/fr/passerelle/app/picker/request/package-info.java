/**
 * What waits for a teacher's choice, and for whom: a platform, or a link placed by hand whose teacher changes their mind.
 *
 * <p>Offers {@link fr.passerelle.app.picker.request.ContentRequests}, answered once, and {@link
 * fr.passerelle.app.picker.request.ChoosingAgain}. Out of scope: answering ({@code picker}).
 */
@NullMarked
package fr.passerelle.app.picker.request;

import org.jspecify.annotations.NullMarked;
