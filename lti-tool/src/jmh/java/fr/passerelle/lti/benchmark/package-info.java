/** How long a launch takes, step by step; built by the profile {@code benchmarks} only. */
@NullMarked
package fr.passerelle.lti.benchmark;

import org.jspecify.annotations.NullMarked;
