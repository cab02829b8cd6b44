/** Tests of the package of the same name. */
@NullMarked
package fr.passerelle.lti.refusal;

import org.jspecify.annotations.NullMarked;
