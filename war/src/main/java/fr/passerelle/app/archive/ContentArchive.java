package fr.passerelle.app.archive;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.catalogue.ContentFile;
import fr.passerelle.app.catalogue.ContentRefused;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.storage.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What attempts are played on: the contents of the catalogue, and the versions that were played before they changed.
 * Thread-safe; the versions read again are remembered, a few at most.
 */
public final class ContentArchive {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(ContentVersionEntity.class, ContentVersionFileEntity.class);

    private static final Logger LOG = LoggerFactory.getLogger(ContentArchive.class);

    /**
     * A version begun less long ago stays without anybody being asked who plays it: whoever looks for its attempts cannot
     * see one whose transaction is still open.
     */
    private static final Period GRACE = Period.ofDays(7);

    private static final int REMEMBERED_AT_MOST = 32;

    private final Transactions transactions;
    private final Supplier<Catalogue> catalogue;
    private final Clock clock;
    private final KeptVersions kept;
    private final Map<Edition, Optional<Playable>> remembered = new LeastRecentlyAsked();

    public ContentArchive(Transactions transactions, Supplier<Catalogue> catalogue, Clock clock) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.clock = clock;
        this.kept = new KeptVersions(transactions);
    }

    /** Exactly this version; empty when it is neither in the catalogue nor kept, or can no longer be read. */
    public Optional<Playable> find(PlayableId id, ContentVersion version) {
        return catalogue.get().find(id, version).or(() -> earlier(new Edition(id, version)));
    }

    /** An image or a film, of the version in use when it shows one of this name, else of one that was played before. */
    public Optional<ContentFile> file(PlayableId id, String name) {
        return catalogue
                .get()
                .file(id, name)
                .or(() -> ContentFile.isShown(name) ? earlierFile(id, name) : Optional.empty());
    }

    private Optional<ContentFile> earlierFile(PlayableId id, String name) {
        return transactions.call(() -> kept.file(id, name)).flatMap(bytes -> ContentFile.of(name, bytes));
    }

    /** Somebody begins to play it, in the transaction of whoever tells: it is kept from now on. */
    public void begun(Playable playable) {
        transactions.run(() -> {
            Edition edition = Edition.of(playable);
            if (!kept.begun(edition, today())) {
                kept.keep(edition, today(), files(edition));
            }
        });
    }

    /** A version that left the catalogue while somebody was beginning it cannot be kept, and so is not begun. */
    private Map<String, byte[]> files(Edition edition) {
        Map<String, byte[]> files = catalogue.get().files(edition.id(), edition.version());
        if (files.isEmpty()) {
            throw new IllegalStateException("no longer in the catalogue: " + edition);
        }
        return files;
    }

    /** Keeps what is in use and was begun before there was an archive. */
    public void catchUp(BiPredicate<PlayableId, ContentVersion> played) {
        for (Playable playable : catalogue.get().all()) {
            transactions.runRacing(() -> {
                if (!kept.has(Edition.of(playable)) && played.test(playable.id(), playable.version())) {
                    begun(playable);
                }
            });
        }
    }

    /** Forgets what was not begun for a week and is not played any more; what is in use is kept again when it is begun. */
    public void prune(BiPredicate<PlayableId, ContentVersion> played) {
        LocalDate since = today().minus(GRACE);
        for (Edition idle : transactions.call(() -> kept.idleSince(since))) {
            transactions.run(() -> {
                if (!played.test(idle.id(), idle.version())) {
                    kept.forget(idle, since);
                }
            });
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Optional<Playable> earlier(Edition edition) {
        synchronized (remembered) {
            Optional<Playable> known = remembered.get(edition);
            if (known != null) {
                return known;
            }
        }
        Map<String, byte[]> files = transactions.call(() -> kept.files(edition));
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Optional<Playable> read = read(edition, files);
        synchronized (remembered) {
            remembered.put(edition, read);
        }
        return read;
    }

    /** A version kept by an earlier release may not please this one's reader: then nobody can play it any more. */
    private static Optional<Playable> read(Edition edition, Map<String, byte[]> files) {
        try {
            Optional<Playable> read = Catalogue.again(edition.id(), files).find(edition.id(), edition.version());
            if (read.isEmpty()) {
                LOG.warn("the kept files of {} make another version", edition);
            }
            return read;
        } catch (ContentRefused unreadable) {
            LOG.warn("the kept files of {} cannot be read any more: {}", edition, unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static final class LeastRecentlyAsked extends LinkedHashMap<Edition, Optional<Playable>> {
        private static final long serialVersionUID = 1L;
        private static final int ROOM = 16;
        private static final float LOAD = 0.75f;

        LeastRecentlyAsked() {
            super(ROOM, LOAD, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Edition, Optional<Playable>> eldest) {
            return size() > REMEMBERED_AT_MOST;
        }
    }
}
