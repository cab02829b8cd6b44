package fr.passerelle.app.privacy;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Change;
import fr.passerelle.app.platforms.PlatformDirectory;
import fr.passerelle.app.storage.Transactions;
import java.time.Clock;
import java.util.Optional;

/**
 * What is kept of one person, for the administrator who answers them. Each verb is one transaction. The trail tells that
 * somebody's data was handed over or erased at a platform, and never whose.
 */
public final class PersonalData {
    private final Transactions transactions;
    private final PlatformDirectory directory;
    private final AuditTrail trail;
    private final PersonalRows rows;
    private final Traces traces;
    private final Clock clock;

    public PersonalData(Transactions transactions, PlatformDirectory directory, AuditTrail trail, Clock clock) {
        this.transactions = transactions;
        this.directory = directory;
        this.trail = trail;
        this.rows = new PersonalRows(transactions);
        this.traces = new Traces(transactions);
        this.clock = clock;
    }

    /** The platforms people are looked for at. */
    public PlatformDirectory directory() {
        return directory;
    }

    /** Whom this platform calls so; nothing when the platform is out of reach, however its id is spelled. */
    public Optional<Person> person(Administrator by, String platform, String subject) {
        return directory
                .find(platform)
                .filter(known -> by.reach().covers(known.organisation().id()))
                .map(known -> new Person(known, subject));
    }

    public Kept kept(Person person) {
        return transactions.call(() -> rows.kept(person));
    }

    /** All of it, as JSON. */
    public byte[] export(Administrator by, Person person) {
        return transactions.call(() -> {
            trail.record(by, change("PERSON_EXPORTED", person));
            return new PersonExport(rows).write(person, clock.instant());
        });
    }

    /**
     * Takes all of it away, for good; says what there was. A grade that waits is dropped, not sent; what the platform has
     * received stays there, as the platform's own. Open pages of theirs are over. Who comes back is somebody new.
     */
    public Kept erase(Administrator by, Person person) {
        return transactions.callRacing(() -> {
            Kept before = rows.kept(person);
            traces.erase(person);
            trail.record(by, change("PERSON_ERASED", person));
            return before;
        });
    }

    private static Change change(String action, Person person) {
        return Change.of(action)
                .in(person.platform().organisation().id())
                .to(person.platform().registration().name());
    }
}
