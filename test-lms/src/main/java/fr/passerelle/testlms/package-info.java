/**
 * A small, strict LMS for tests and for the demo: the other side of the wire.
 *
 * <p>Offers {@code TestLms}, the front door: start it, ask it for URLs, launch from it, make it suffer
 * a fault, look at what arrived and what was graded; {@code TestLmsSettings}; {@code TestLmsMain}, the
 * same as a program.
 *
 * <p>Strict about what a tool sends, awkward like real platforms in what it answers, everything in
 * memory. It shares no line of code with the tool: an oracle that shares code with its subject shares
 * its mistakes.
 *
 * <p>Imports every room below; nothing below imports it.
 */
@NullMarked
package fr.passerelle.testlms;

import org.jspecify.annotations.NullMarked;
