package fr.passerelle.app.archive;

import fr.passerelle.app.catalogue.source.ContentFolder;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.storage.DeflatedFile;
import fr.passerelle.app.storage.Transactions;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of versions, in the database. Joins the transaction of whoever calls. */
final class KeptVersions {

    private final Transactions transactions;

    KeptVersions(Transactions transactions) {
        this.transactions = transactions;
    }

    boolean has(Edition edition) {
        return begunOn(edition).isPresent();
    }

    /** Notes that it was begun that day; false when it is not kept. Written once a day at most, however many begin. */
    boolean begun(Edition edition, LocalDate day) {
        Optional<LocalDate> last = begunOn(edition);
        if (last.filter(known -> known.isBefore(day)).isEmpty()) {
            return last.isPresent();
        }
        return rows().createQuery("""
                        update ContentVersionEntity set begunOn = :day
                        where playableId = :id and version = :version
                        """)
                        .setParameter("day", day)
                        .setParameter("id", edition.id().value())
                        .setParameter("version", edition.version().value())
                        .executeUpdate()
                > 0;
    }

    private Optional<LocalDate> begunOn(Edition edition) {
        return rows().createQuery("""
                        select begunOn from ContentVersionEntity
                        where playableId = :id and version = :version
                        """, LocalDate.class)
                .setParameter("id", edition.id().value())
                .setParameter("version", edition.version().value())
                .getResultStream()
                .findFirst();
    }

    void keep(Edition edition, LocalDate day, Map<String, byte[]> files) {
        rows().persist(ContentVersionEntity.of(edition, day));
        files.forEach((name, bytes) -> {
            List<byte[]> parts = DeflatedFile.parts(bytes);
            for (int part = 0; part < parts.size(); part++) {
                rows().persist(ContentVersionFileEntity.of(edition, name, part, parts.get(part)));
            }
        });
    }

    /** Every file that can still be read, by name; none when the version is not kept. */
    Map<String, byte[]> files(Edition edition) {
        return joined(rows().createQuery("""
                        from ContentVersionFileEntity
                        where playableId = :id and version = :version
                        order by name, part
                        """, ContentVersionFileEntity.class)
                .setParameter("id", edition.id().value())
                .setParameter("version", edition.version().value())
                .getResultStream());
    }

    /** The file of this name, of the version begun last among those that have one. */
    Optional<byte[]> file(PlayableId id, String name) {
        return rows().createQuery("""
                        select file.version from ContentVersionFileEntity file
                        join ContentVersionEntity kept
                            on kept.playableId = file.playableId and kept.version = file.version
                        where file.playableId = :id and file.name = :name and file.part = 0
                        order by kept.begunOn desc, kept.version
                        """, String.class)
                .setParameter("id", id.value())
                .setParameter("name", name)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(version ->
                        Optional.ofNullable(joined(parts(id, version, name)).get(name)));
    }

    private Stream<ContentVersionFileEntity> parts(PlayableId id, String version, String name) {
        return rows().createQuery("""
                        from ContentVersionFileEntity
                        where playableId = :id and version = :version and name = :name
                        order by part
                        """, ContentVersionFileEntity.class)
                .setParameter("id", id.value())
                .setParameter("version", version)
                .setParameter("name", name)
                .getResultStream();
    }

    private static Map<String, byte[]> joined(Stream<ContentVersionFileEntity> rows) {
        Map<String, List<byte[]>> parts = new LinkedHashMap<>();
        rows.forEach(row ->
                parts.computeIfAbsent(row.name, name -> new ArrayList<>()).add(row.deflated));
        Map<String, byte[]> files = new LinkedHashMap<>();
        parts.forEach((name, all) ->
                DeflatedFile.joined(all, ContentFolder.MOST_BYTES).ifPresent(file -> files.put(name, file)));
        return files;
    }

    /** Those that nobody has begun since that day. */
    List<Edition> idleSince(LocalDate day) {
        return rows().createQuery("from ContentVersionEntity where begunOn < :day", ContentVersionEntity.class)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new Edition(new PlayableId(row.playableId), new ContentVersion(row.version)))
                .toList();
    }

    /** Unless it was begun since that day after all. */
    void forget(Edition edition, LocalDate day) {
        rows().createQuery("""
                        delete from ContentVersionEntity
                        where playableId = :id and version = :version and begunOn < :day
                        """)
                .setParameter("id", edition.id().value())
                .setParameter("version", edition.version().value())
                .setParameter("day", day)
                .executeUpdate();
    }

    private EntityManager rows() {
        return transactions.entityManager();
    }
}
