/**
 * The grades that do not arrive, for administrators.
 *
 * <p>Offers the page {@code /admin/notes}: what is stuck or waits, by platform and cause, in words, and sending it again.
 * Out of scope: one learner's grade (the teacher's pages), sending ({@code gradebook}), reach and trail ({@code upkeep}).
 * Imports {@code admin.area}, gradebook, upkeep, platforms, web and {@code lti.platform}; only the composition root imports
 * it.
 */
@NullMarked
package fr.passerelle.app.admin.grades;

import org.jspecify.annotations.NullMarked;
