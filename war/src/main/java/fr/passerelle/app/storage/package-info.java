/**
 * Persistence: the pool, the migrations, the persistence unit, and transactions.
 *
 * <p>Offers {@link fr.passerelle.app.storage.Database} (opened once, closed once) and {@link
 * fr.passerelle.app.storage.Transactions} (one per use case; stores ask it for the entity manager). The same migrations
 * run on H2 and on PostgreSQL, and a {@link fr.passerelle.app.storage.DeflatedFile} fits into both. Out of scope: what is stored, which belongs to each feature's own store and entities.
 * Imports settings; features with a store import it.
 */
@NullMarked
package fr.passerelle.app.storage;

import org.jspecify.annotations.NullMarked;
