/**
 * Every reason to refuse a launch.
 *
 * <p>Offers {@link fr.passerelle.lti.refusal.LaunchError} (sealed: one record per cause, with facts), its
 * stable {@link fr.passerelle.lti.refusal.LaunchErrorCode}, and
 * {@link fr.passerelle.lti.refusal.LaunchRefused}, the only exception of a launch, which also tells the
 * {@link fr.passerelle.lti.refusal.LaunchCheck}s that passed before.
 *
 * <p>Out of scope: texts for people (the host's), refusals of services ({@code lti.service}).
 *
 * <p>Low in the house on purpose, so that every step can refuse: imports {@code lti.platform} only; any
 * {@code lti} package and any host may import it.
 */
@NullMarked
package fr.passerelle.lti.refusal;

import org.jspecify.annotations.NullMarked;
