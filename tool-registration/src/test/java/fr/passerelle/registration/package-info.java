/** Tests of whole registrations, through the front door. */
@NullMarked
package fr.passerelle.registration;

import org.jspecify.annotations.NullMarked;
