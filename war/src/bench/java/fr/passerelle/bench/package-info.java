/**
 * How much the shipped WAR costs and holds, measured from outside; docs/mesures.md tells how to run it, and what came out.
 *
 * <p>Each class named {@code …Measure} measures one thing and prints a table; nothing is asserted of a figure, only that
 * nothing failed. {@link fr.passerelle.bench.Crowd} makes the visitors, {@link fr.passerelle.bench.SigningPlatform} the
 * platform: one that costs so little that what is measured is the tool.
 */
@NullMarked
package fr.passerelle.bench;

import org.jspecify.annotations.NullMarked;
