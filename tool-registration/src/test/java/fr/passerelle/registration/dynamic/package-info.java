/** The handshake's parts that no platform is needed for. */
@NullMarked
package fr.passerelle.registration.dynamic;

import org.jspecify.annotations.NullMarked;
