/** Tests of the package of the same name. */
@NullMarked
package fr.passerelle.lti.token;

import org.jspecify.annotations.NullMarked;
