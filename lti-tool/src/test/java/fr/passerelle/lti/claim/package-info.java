/** Tests of the package of the same name. */
@NullMarked
package fr.passerelle.lti.claim;

import org.jspecify.annotations.NullMarked;
