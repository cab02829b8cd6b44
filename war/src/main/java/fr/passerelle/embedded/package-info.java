/**
 * The embedded Tomcat of {@code java -jar passerelle.war}.
 *
 * <p>Kept out of sight of servlet containers, in {@code WEB-INF/embedded}; only {@code fr.passerelle.launcher} calls it.
 * It reads the two settings a server needs before the application exists (host and port) and no other; everything else
 * is {@code fr.passerelle.app.settings}.
 */
@NullMarked
package fr.passerelle.embedded;

import org.jspecify.annotations.NullMarked;
