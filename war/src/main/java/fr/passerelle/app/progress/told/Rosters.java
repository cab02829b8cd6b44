package fr.passerelle.app.progress.told;

import fr.passerelle.app.context.ContextServices;
import fr.passerelle.app.context.Contexts;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.session.LaunchId;
import fr.passerelle.app.session.Subjects;
import fr.passerelle.app.storage.StoredText;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.roster.Member;
import fr.passerelle.lti.roster.Memberships;
import fr.passerelle.lti.roster.RosterEndpoint;
import fr.passerelle.lti.roster.RosterQuery;
import fr.passerelle.lti.service.ServiceRefused;
import java.text.CollationKey;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is in a course, asked of its platform when a teacher opens the group, for that launch alone (E-1 to E-5). Names live
 * in memory for {@code 10} minutes at most and nowhere else.
 */
public final class Rosters implements AutoCloseable {
    /** More people than this are no group. */
    static final int MOST = 5_000;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LONGEST_READING = Duration.ofSeconds(45);
    private static final int LONGEST_NAME = 120;

    private final Contexts contexts;
    private final Registrations platforms;
    private final Memberships memberships;
    private final Clock clock;
    private final Lookups<Roster> lookups;

    public Rosters(Contexts contexts, Registrations platforms, Memberships memberships, Clock clock) {
        this(contexts, platforms, memberships, clock, PATIENCE);
    }

    Rosters(Contexts contexts, Registrations platforms, Memberships memberships, Clock clock, Duration patience) {
        this.contexts = contexts;
        this.platforms = platforms;
        this.memberships = memberships;
        this.clock = clock;
        this.lookups = new Lookups<>("rosters", Roster::told, patience, clock);
    }

    public Roster of(LaunchId launch, Placement placement) {
        Optional<RosterEndpoint> endpoint = contexts.of(
                        placement.registration(), placement.deployment(), placement.contextId())
                .flatMap(ContextServices::roster)
                .map(RosterEndpoint::new);
        Optional<Registration> platform = platforms.byId(placement.registration());
        if (endpoint.isEmpty() || platform.isEmpty()) {
            return Roster.untold(Roster.Answer.NOT_OFFERED);
        }
        return lookups.get(launch.value(), () -> read(platform.get(), placement, endpoint.get()))
                .orElseGet(() -> Roster.untold(Roster.Answer.LATE));
    }

    private Roster read(Registration platform, Placement placement, RosterEndpoint endpoint) {
        Instant end = clock.instant().plus(LONGEST_READING);
        List<Participant> read = new ArrayList<>();
        try {
            memberships.read(platform, placement.deployment(), RosterQuery.everybody(endpoint), member -> {
                if (read.size() >= MOST || clock.instant().isAfter(end)) {
                    throw new TooMuch();
                }
                read.add(participant(platform, member));
            });
        } catch (ServiceRefused | TooMuch unread) {
            return Roster.untold(Roster.Answer.REFUSED);
        }
        return new Roster(Roster.Answer.TOLD, sorted(read));
    }

    private static Participant participant(Registration platform, Member member) {
        boolean learns = member.status() == Member.Status.ACTIVE
                && member.roles().learner()
                && !member.roles().teacher()
                && !member.roles().testUser();
        return new Participant(
                Subjects.learner(platform.id(), member.userId()),
                StoredText.of(member.name(), LONGEST_NAME).strip(),
                learns);
    }

    private static List<Participant> sorted(List<Participant> read) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        record Keyed(CollationKey key, Participant participant) {}
        return read.stream()
                .map(one -> new Keyed(french.getCollationKey(one.name()), one))
                .sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::participant)
                .toList();
    }

    @Override
    public void close() {
        lookups.close();
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
