/**
 * A small named world: a French training centre, its people, its courses and the places in them that
 * launch a tool.
 *
 * <p>Offers {@code School} (the world, the same in tests and in the demo), {@code Person}, {@code
 * Course}, {@code ResourceLink}; and whom the school works with: {@code Tools}, a store of {@code
 * RegisteredTool}.
 *
 * <p>Ids on the wire are small digits written as strings, as in Moodle; a subject, a course and a link
 * may share the same digits on purpose, so that a tool that mixes them up is caught (J-6). People who
 * write tests use the handles ({@code "amina"}, {@code "michel"}) instead.
 *
 * <p>Out of scope: grades ({@code grade}), what a tool may do ({@code token}).
 *
 * <p>Imports nothing of ours; any room of the house may import it, except {@code fault}, {@code
 * journal} and {@code web}.
 */
@NullMarked
package fr.passerelle.testlms.school;

import org.jspecify.annotations.NullMarked;
