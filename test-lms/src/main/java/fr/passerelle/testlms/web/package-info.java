/**
 * The JDK's HTTP server with manners: routes, parameters, answers, and the pages people see.
 *
 * <p>Offers {@code WebServer} and {@code Routes}; {@code Request} and {@code Answer}; {@code Refusal},
 * an answer thrown; {@code Parameters}, {@code Json}, {@code Html}; {@code Pages}, templates fed by
 * values in which everything is already decided; {@code Visitors}, who is signed in.
 *
 * <p>Every request on a route that belongs to a conversation is written to the journal, with secrets
 * masked, before its answer leaves.
 *
 * <p>Out of scope: what a page says (the front door decides) and every rule of LTI.
 *
 * <p>Imports {@code journal} only; any room with a door imports it.
 */
@NullMarked
package fr.passerelle.testlms.web;

import org.jspecify.annotations.NullMarked;
