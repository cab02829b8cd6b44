/**
 * What an administrator types, made a registration or a list of what is wrong with it.
 *
 * <p>Offers {@link fr.passerelle.registration.manual.RegistrationDraft}, its
 * {@link fr.passerelle.registration.manual.DraftProblem}s by field and code, and the sealed outcome
 * {@link fr.passerelle.registration.manual.CheckedDraft}; and the {@link
 * fr.passerelle.registration.manual.Preset}s of known products, with {@link
 * fr.passerelle.registration.manual.PresetDraft}, in which little is typed.
 *
 * <p>Out of scope: the form and its texts (the host's), asking the platform whether the values work.
 *
 * <p>Imports {@code lti.platform} and {@code lti.product}; the front door and hosts may import it.
 */
@NullMarked
package fr.passerelle.registration.manual;

import org.jspecify.annotations.NullMarked;
