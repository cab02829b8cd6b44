/**
 * The doors of the tool: a platform's call comes in, a browser is sent on to a session, or told kindly why not.
 *
 * <p>Offers the login and launch addresses, the published keys, and the pages people may meet on the way
 * ({@code …Page} records, one for each template of {@code launch/}).
 *
 * <p>Out of scope: the protocol ({@code lti-tool}), the proof that the browser came back ({@code app.binding}), the
 * session itself ({@code app.session}), and everything after the door ({@code app.player}, {@code app.picker}).
 *
 * <p>Only the composition root imports it.
 */
@NullMarked
package fr.passerelle.app.launch;

import org.jspecify.annotations.NullMarked;
