package fr.passerelle.app.publication;

import fr.passerelle.app.catalogue.source.ContentFolder;
import fr.passerelle.app.storage.DeflatedFile;
import fr.passerelle.app.storage.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
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
        return transactions.call(() -> locked(LockModeType.PESSIMISTIC_READ).map(row -> OwnContents.of(files())));
    }

    /** As {@link #hash}, for whoever replaces them in the same transaction. */
    Optional<String> toReplace() {
        return locked(LockModeType.PESSIMISTIC_WRITE).map(row -> row.hash);
    }

    private Optional<PublishedContentsEntity> locked(LockModeType lock) {
        return Optional.ofNullable(rows().find(PublishedContentsEntity.class, PublishedContentsEntity.ONLY, lock));
    }

    /** What is damaged is left out. One after the other: all at once would be in memory twice. */
    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        rows().createQuery("select name from PublishedFileEntity where part = 0 order by name", String.class)
                .getResultList()
                .forEach(name -> DeflatedFile.joined(parts(name), ContentFolder.MOST_BYTES)
                        .ifPresent(file -> files.put(name, file)));
        return files;
    }

    private List<byte[]> parts(String name) {
        return rows().createQuery(
                        "select deflated from PublishedFileEntity where name = :name order by part", byte[].class)
                .setParameter("name", name)
                .getResultList();
    }

    /** One file after the other, as they are read. */
    void replace(OwnContents contents, Instant now) {
        rows().createQuery("delete from PublishedFileEntity").executeUpdate();
        contents.files().forEach((name, bytes) -> {
            List<byte[]> parts = DeflatedFile.parts(bytes);
            for (int part = 0; part < parts.size(); part++) {
                rows().persist(PublishedFileEntity.of(name, part, parts.get(part)));
            }
            rows().flush();
            rows().clear();
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
