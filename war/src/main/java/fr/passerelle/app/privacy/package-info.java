/**
 * What is kept of one person: shown, handed over, erased; and for how long an organisation keeps it (RGPD art. 5, 15, 17
 * and 20; J-19).
 *
 * <p>Offers {@link fr.passerelle.app.privacy.PersonalData}, for an administrator who was asked by somebody, and {@link
 * fr.passerelle.app.privacy.Retention}, which forgets by itself. A person is a registration and a {@code sub}: no
 * name and no e-mail is stored by which another could be looked for.
 *
 * <p>This one room reads and deletes rows of others, by the names of their tables: one person leaves in one transaction,
 * whoever keeps something of theirs. What it must know of is not left to memory: a test compares {@code Traces} with every
 * column of the schema. Out of scope: what expires for other reasons than age ({@code session}, {@code journal}, {@code
 * audit}), and administrators' accounts. Imports audit, learning.attempt, platforms, session, storage and {@code
 * lti.platform}; {@code admin.privacy}, {@code command.privacy}, {@code command} and the composition root import it.
 */
@NullMarked
package fr.passerelle.app.privacy;

import org.jspecify.annotations.NullMarked;
