package fr.passerelle.app.publication;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.catalogue.ContentRefused;
import fr.passerelle.app.storage.Transactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contents in use at this moment: those packed with the tool, and an organisation's own before them. Its own are those
 * published last, on whatever node; as long as nothing was published, those of this node's folder as it was at the start.
 * Whoever needs several answers of one moment asks for the catalogue once. Thread-safe.
 */
public final class ContentsInUse implements Supplier<Catalogue>, AutoCloseable {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(PublishedContentsEntity.class, PublishedFileEntity.class);

    /** How late what was published on another node is in use, while {@link #watch} goes on. */
    public static final Duration STALENESS = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ContentsInUse.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final PublishedContents published;
    private final Catalogue packed;
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(ContentsInUse::thread);
    private volatile Serving serving;
    private boolean unanswered;

    /** @param publication which one; empty for what was in the folder */
    private record Serving(Optional<String> publication, OwnContents own, Catalogue catalogue) {}

    private ContentsInUse(PublishedContents published, Catalogue packed, Serving serving) {
        this.published = published;
        this.packed = packed;
        this.serving = serving;
    }

    /**
     * Those of this moment; {@link #watch} makes them follow what is published.
     *
     * @param folder where an organisation puts contents of its own; it need not be there
     * @throws ContentRefused when nothing was ever published and the folder cannot be played
     */
    public static ContentsInUse open(Transactions transactions, Catalogue packed, Path folder) {
        PublishedContents published = new PublishedContents(transactions);
        Optional<String> publication = published.hash();
        if (publication.isPresent() && Files.isDirectory(folder)) {
            LOG.info("{} is read when it is published: what was published last is in use", folder);
        }
        OwnContents own = publication.flatMap(hash -> published.read()).orElseGet(() -> OwnContents.in(folder));
        return new ContentsInUse(published, packed, new Serving(publication, own, packed.and(playable(own))));
    }

    /**
     * Looks at everything an organisation has of its own, and changes nothing.
     *
     * @throws ContentRefused with every fault
     */
    public static void examine(Transactions transactions, Path folder) {
        new PublishedContents(transactions)
                .read()
                .orElseGet(() -> OwnContents.in(folder))
                .catalogue(fault -> {
                    throw fault;
                });
    }

    /** A release may refuse what another one published: the rest is in use all the same. */
    private static Catalogue playable(OwnContents own) {
        return own.catalogue(fault -> LOG.warn("published contents cannot be played:\n{}", fault.getMessage()));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "passerelle-contents");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Catalogue get() {
        return serving.catalogue();
    }

    /** What an organisation has of its own; empty when another publication than this one is in use here. */
    Optional<OwnContents> own(Optional<String> publication) {
        Serving now = serving;
        return Optional.of(now.own()).filter(own -> now.publication().equals(publication));
    }

    /** Has in use what was published here; what another node may have published since is seen by {@link #watch}. */
    synchronized void take(OwnContents own) {
        serve(Optional.of(own.hash()), own);
    }

    /** Follows what is published, until closed. */
    public void watch() {
        Future<?> unused =
                watching.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A database that does not answer is told once: whoever serves tells it, too. */
    private void look() {
        try {
            refresh();
            unanswered = false;
        } catch (RuntimeException failed) {
            if (!unanswered) {
                LOG.warn("what is published cannot be looked up; the contents in use stay as they are", failed);
            }
            unanswered = true;
        }
    }

    /** Takes what was published since, if anything was. */
    private synchronized void refresh() {
        Optional<String> publication = published.hash();
        if (publication.isPresent() && !publication.equals(serving.publication())) {
            published.read().ifPresent(own -> serve(publication, own));
        }
    }

    private void serve(Optional<String> publication, OwnContents own) {
        serving = new Serving(publication, own, packed.and(playable(own)).after(serving.catalogue()));
        LOG.info("what was published last is in use");
    }

    /** Waits for a look that goes on, and does not interrupt it: H2 would close its file. */
    @Override
    public void close() {
        watching.shutdown();
        try {
            if (!watching.awaitTermination(STALENESS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("somebody still looks for what is published");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
