/** Tests of the package of the same name. */
@NullMarked
package fr.passerelle.lti.deeplinking;

import org.jspecify.annotations.NullMarked;
