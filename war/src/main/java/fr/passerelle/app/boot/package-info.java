/**
 * The composition root: wires every object by hand, registers the JAX-RS resources, starts and stops.
 *
 * <p>The only place that knows everything, and so the only one that decides nothing: a reader follows constructors from
 * here. Offers the servlet listener of the WAR, the check of settings before a start, and the command line. Nobody
 * imports it.
 */
@NullMarked
package fr.passerelle.app.boot;

import org.jspecify.annotations.NullMarked;
