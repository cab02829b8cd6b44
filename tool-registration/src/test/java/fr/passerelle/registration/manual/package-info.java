/** Tests of the package of the same name. */
@NullMarked
package fr.passerelle.registration.manual;

import org.jspecify.annotations.NullMarked;
