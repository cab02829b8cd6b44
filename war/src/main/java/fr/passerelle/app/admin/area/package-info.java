/**
 * The frame of the administration: who is signed in, what they may reach, and what every page of {@code /admin} has in
 * common.
 *
 * <p>Offers {@link fr.passerelle.app.admin.area.AdminResource}, which every resource under {@code /admin} extends, {@link
 * fr.passerelle.app.admin.area.AdminFilter}, which lets only those in who are signed in and checks that each form is ours,
 * {@link fr.passerelle.app.admin.area.NavEntry} and {@link fr.passerelle.app.admin.area.Attention}, by which a feature
 * stands in the menu and on the home page, and the history of changes. Out of scope: the door ({@code admin.door}), and
 * what is administered, which each feature shows itself. Imports {@code audit}, {@code accounts} and web; the rooms of
 * {@code admin} and {@code boot} import it.
 */
@NullMarked
package fr.passerelle.app.admin.area;

import org.jspecify.annotations.NullMarked;
