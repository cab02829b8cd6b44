/** Tests of the package of the same name. */
@NullMarked
package fr.passerelle.lti.roster;

import org.jspecify.annotations.NullMarked;
