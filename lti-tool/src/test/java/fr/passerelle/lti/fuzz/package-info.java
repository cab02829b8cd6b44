/**
 * Everything that arrives from outside, mutated by Jazzer: only documented refusals come back, in bounded time.
 *
 * <p>An ordinary build replays the seeds beside each test, findings among them. CONTRIBUTING.md tells how to fuzz.
 */
@NullMarked
package fr.passerelle.lti.fuzz;

import org.jspecify.annotations.NullMarked;
