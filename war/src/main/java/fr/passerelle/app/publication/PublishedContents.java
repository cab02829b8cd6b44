package fr.passerelle.app.publication;

import fr.passerelle.app.catalogue.source.ContentFolder;
import fr.passerelle.app.storage.DeflatedFile;
import fr.passerelle.app.storage.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The publication in force, in the database. Joins the transaction of whoever calls. */
final class PublishedContents {

    private final Transactions transactions;

    PublishedContents(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Which publication is in force; empty when nothing was ever published. */
    Optional<String> hash() {
        return transactions.call(() -> rows().createQuery("select hash from PublishedContentsEntity", String.class)
                .getResultStream()
                .findFirst());
    }

    /** Its contents, whole: nobody replaces them meanwhile. Empty when nothing was ever published. */
    Optional<OwnContents> read() {
        return locked(LockModeType.PESSIMISTIC_READ);
    }

    /** As {@link #read}, for whoever replaces them in the same transaction. */
    Optional<OwnContents> toReplace() {
        return locked(LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<OwnContents> locked(LockModeType lock) {
        return transactions.call(() -> Optional.ofNullable(
                        rows().find(PublishedContentsEntity.class, PublishedContentsEntity.ONLY, lock))
                .map(row -> OwnContents.of(files())));
    }

    /** What is damaged is left out. */
    private Map<String, byte[]> files() {
        Map<String, List<byte[]>> parts = new LinkedHashMap<>();
        rows().createQuery(
                        "select name as name, deflated as deflated from PublishedFileEntity order by name, part",
                        Tuple.class)
                .getResultStream()
                .forEach(row -> parts.computeIfAbsent(row.get("name", String.class), name -> new ArrayList<>())
                        .add(row.get("deflated", byte[].class)));
        Map<String, byte[]> files = new LinkedHashMap<>();
        parts.forEach((name, all) ->
                DeflatedFile.joined(all, ContentFolder.MOST_BYTES).ifPresent(file -> files.put(name, file)));
        return files;
    }

    void replace(OwnContents contents, Instant now) {
        rows().createQuery("delete from PublishedFileEntity").executeUpdate();
        contents.files().forEach((name, bytes) -> {
            List<byte[]> parts = DeflatedFile.parts(bytes);
            for (int part = 0; part < parts.size(); part++) {
                rows().persist(PublishedFileEntity.of(name, part, parts.get(part)));
            }
        });
        PublishedContentsEntity row = rows().find(PublishedContentsEntity.class, PublishedContentsEntity.ONLY);
        if (row == null) {
            row = new PublishedContentsEntity();
            rows().persist(row);
        }
        row.hash = contents.hash();
        row.publishedAt = now;
    }

    private EntityManager rows() {
        return transactions.entityManager();
    }
}
