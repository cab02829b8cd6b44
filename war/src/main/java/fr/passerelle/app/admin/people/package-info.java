/**
 * The people and organisations of the administration: who administers what, and one's own account.
 *
 * <p>Offers {@link fr.passerelle.app.admin.people.PeopleTools} and {@link
 * fr.passerelle.app.admin.people.FewAdministrators}. An administrator of an organisation sees and manages those of that
 * organisation only; the list of organisations is for the whole instance's. Out of scope: the rules themselves ({@code
 * accounts}, {@code platforms}). Only {@code boot} imports it.
 */
@NullMarked
package fr.passerelle.app.admin.people;

import org.jspecify.annotations.NullMarked;
