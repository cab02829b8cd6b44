package fr.passerelle.app.publication;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Change;
import fr.passerelle.app.publication.PublicationRefused.Code;
import fr.passerelle.app.storage.Transactions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;

/** Puts in use, on every node, what the folder of this node holds. */
public final class Publishing {
    /**
     * All files together, in bytes. Every node holds in memory those in use, those before, and for a moment those that
     * come; H2 holds what is replaced several times over (ADR 13).
     */
    public static final long MOST_BYTES = 8L * 1024 * 1024;

    private final Transactions transactions;
    private final PublishedContents published;
    private final ContentsInUse inUse;
    private final AuditTrail trail;
    private final Path folder;
    private final Clock clock;

    public Publishing(Transactions transactions, ContentsInUse inUse, AuditTrail trail, Path folder, Clock clock) {
        this.transactions = transactions;
        this.published = new PublishedContents(transactions);
        this.inUse = inUse;
        this.trail = trail;
        this.folder = folder;
        this.clock = clock;
    }

    /** The folder it reads. */
    public Path folder() {
        return folder;
    }

    /**
     * Publishes the whole folder: on this node at once, on the others within {@link ContentsInUse#STALENESS}. What was
     * begun stays on its version.
     *
     * @param withdrawing whether contents in use that the folder no longer holds may go
     * @return what it changed
     * @throws fr.passerelle.app.catalogue.ContentRefused when any of it cannot be played
     * @throws PublicationRefused {@code CONTENTS_WOULD_GO}, {@code CONTENTS_TOO_LARGE}
     */
    public Publication publish(Administrator by, boolean withdrawing) {
        OwnContents next = OwnContents.in(folder);
        if (next.size() > MOST_BYTES) {
            throw new PublicationRefused(Code.CONTENTS_TOO_LARGE, Collections.emptySortedSet());
        }
        Publication done = transactions.callRacing(() -> replace(by, next, withdrawing));
        inUse.take(next);
        return done;
    }

    private Publication replace(Administrator by, OwnContents next, boolean withdrawing) {
        Optional<String> known = published.toReplace();
        OwnContents before = inUse.own(known).or(published::read).orElseThrow();
        Publication changes = Publication.from(before, next);
        if (!changes.withdrawn().isEmpty() && !withdrawing) {
            throw new PublicationRefused(Code.CONTENTS_WOULD_GO, changes.withdrawn());
        }
        if (known.filter(next.hash()::equals).isEmpty()) {
            published.replace(next, clock.instant());
            trail.record(by, told(changes));
        }
        return changes;
    }

    private static Change told(Publication changes) {
        return Change.of("CONTENTS_PUBLISHED")
                .with("Ajoutés", names(changes.added()))
                .with("Changés", names(changes.changed()))
                .with("Retirés", names(changes.withdrawn()));
    }

    private static String names(SortedSet<String> contents) {
        return contents.isEmpty() ? "aucun" : String.join(", ", contents);
    }
}
