package fr.passerelle.app.admin.diagnosis;

import fr.passerelle.app.admin.area.Attention;
import fr.passerelle.app.admin.area.HomeCard;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.journal.RefusalSearch;
import fr.passerelle.app.journal.RefusedLaunches;
import fr.passerelle.app.journal.RefusedLaunches.Tally;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.Registration;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Says on the home page that launches were refused since yesterday, and why most of them. */
public final class RecentRefusals implements Attention {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final RefusedLaunches refusals;
    private final Platforms platforms;
    private final Messages messages;
    private final Clock clock;

    public RecentRefusals(RefusedLaunches refusals, Platforms platforms, Messages messages, Clock clock) {
        this.refusals = refusals;
        this.platforms = platforms;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<HomeCard> within(Reach reach) {
        List<Tally> tallies = refusals.tally(search(reach).since(clock.instant().minus(A_DAY)));
        if (tallies.isEmpty()) {
            return List.of();
        }
        Tally most = tallies.get(0);
        long all = tallies.stream().mapToLong(Tally::number).sum();
        return List.of(new HomeCard(
                messages.text("diagnosis.card", all),
                messages.text("diagnosis.card.how", messages.text("launch." + most.code() + ".title"), most.number()),
                true,
                JournalResource.PATH + "?code=" + most.code(),
                messages.text("diagnosis.card.go")));
    }

    private RefusalSearch search(Reach reach) {
        return reach.isEverything()
                ? RefusalSearch.everywhere()
                : RefusalSearch.among(platforms.within(reach.organisation()).stream()
                        .map(Registration::id)
                        .toList());
    }
}
