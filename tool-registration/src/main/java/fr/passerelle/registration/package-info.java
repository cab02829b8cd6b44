@NullMarked
package fr.passerelle.registration;

import org.jspecify.annotations.NullMarked;
