/**
 * What {@code java -jar passerelle.war} meets first: unpacks the archive and starts what was asked.
 *
 * <p>Sits at the root of the WAR, where {@code Main-Class} looks; servlet containers never load it. Knows the JDK only,
 * since no library is reachable before the archive is unpacked. The server itself belongs to {@code
 * fr.passerelle.embedded}, commands to {@code fr.passerelle.app.boot}.
 */
@NullMarked
package fr.passerelle.launcher;

import org.jspecify.annotations.NullMarked;
