/**
 * Names and Role Provisioning Services 2.0 from the platform's chair: who is in a course.
 *
 * <p>Offers {@code RosterService}: its door, and its claim in a launch.
 *
 * <p>Like Moodle: exactly one media type in {@code Accept}, roles as short names, names only for a
 * tool that asked for them. Members come a few at a time, whatever the limit asked for (E-3).
 *
 * <p>By habit: what changed since the last time, with those who left ({@code rel="differences"}).
 *
 * <p>Out of scope: messages per member.
 *
 * <p>Imports {@code school}, {@code token}, {@code fault}, {@code web}; imported by the front door.
 */
@NullMarked
package fr.passerelle.testlms.roster;

import org.jspecify.annotations.NullMarked;
