/** Tests of the package of the same name. */
@NullMarked
package fr.passerelle.lti.grade;

import org.jspecify.annotations.NullMarked;
