/** Tests of whole launches, through the front door. */
@NullMarked
package fr.passerelle.lti;

import org.jspecify.annotations.NullMarked;
