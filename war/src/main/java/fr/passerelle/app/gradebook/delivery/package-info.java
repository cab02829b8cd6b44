/**
 * How scores travel: when each leaves, in which lane, and what is made of the platform's answer.
 *
 * <p>Offers {@link fr.passerelle.app.gradebook.delivery.ScoreSender} (one seat, one try after another) and {@link
 * fr.passerelle.app.gradebook.delivery.ScoreDelivery} (the tasks that call it). Out of scope: keeping what is tried
 * ({@code gradebook}), calling the platform ({@code lti.grade}).
 */
@NullMarked
package fr.passerelle.app.gradebook.delivery;

import org.jspecify.annotations.NullMarked;
