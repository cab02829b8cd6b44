/** What attackers send, and what platforms do that only looks like it. */
@NullMarked
package fr.passerelle.lti.attack;

import org.jspecify.annotations.NullMarked;
