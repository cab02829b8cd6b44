/**
 * The shipped WAR, deployed on servers that other people run.
 *
 * <p>Each test is tagged {@code server} and runs once for every server the build unpacks; which one, and where its home
 * folder and its ports are, comes in system properties. What does not depend on the server is asserted in {@code house}.
 */
@NullMarked
package fr.passerelle.servers;

import org.jspecify.annotations.NullMarked;
