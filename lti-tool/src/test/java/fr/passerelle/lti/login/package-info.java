/** Tests of the package of the same name. */
@NullMarked
package fr.passerelle.lti.login;

import org.jspecify.annotations.NullMarked;
