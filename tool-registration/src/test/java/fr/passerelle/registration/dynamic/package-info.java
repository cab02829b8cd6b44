/** The documents of a handshake, tested from within. */
@NullMarked
package fr.passerelle.registration.dynamic;

import org.jspecify.annotations.NullMarked;
