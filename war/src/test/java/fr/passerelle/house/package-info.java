/** The whole house, as people meet it: the shipped WAR running, a strict LMS, real HTTP, a real browser. */
@NullMarked
package fr.passerelle.house;

import org.jspecify.annotations.NullMarked;
