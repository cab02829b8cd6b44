/** Tests of the package of the same name. */
@NullMarked
package fr.passerelle.lti.internal;

import org.jspecify.annotations.NullMarked;
