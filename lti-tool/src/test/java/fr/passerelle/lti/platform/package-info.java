/** Tests of the package of the same name. */
@NullMarked
package fr.passerelle.lti.platform;

import org.jspecify.annotations.NullMarked;
