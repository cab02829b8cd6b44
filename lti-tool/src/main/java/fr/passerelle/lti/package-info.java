@NullMarked
package fr.passerelle.lti;

import org.jspecify.annotations.NullMarked;
