/** Tests of the package of the same name. */
@NullMarked
package fr.passerelle.lti.service;

import org.jspecify.annotations.NullMarked;
