package fr.passerelle.app.admin.diagnosis;

import fr.passerelle.app.journal.RefusedLaunches;
import fr.passerelle.app.journal.UnknownPlatform;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.Registration;
import java.util.List;

/** Platforms that nobody registered and that tried to come in ({@code admin/journal-unknown}); unproven, all of it. */
public record UnknownPage(List<Entry> entries, long days) {
    private static final int SHOWN = 200;

    public UnknownPage {
        entries = List.copyOf(entries);
    }

    /** One of them, and what it may be after all. */
    public record Entry(String issuer, String clientId, String code, String count, String lastAt, String remedy) {}

    static UnknownPage of(DiagnosisTools tools, Messages messages) {
        List<Registration> all = tools.platforms().all();
        return new UnknownPage(
                tools.refusals().unknown().latest(SHOWN).stream()
                        .map(unknown -> entry(unknown, all, messages))
                        .toList(),
                RefusedLaunches.KEPT.toDays());
    }

    private static Entry entry(UnknownPlatform unknown, List<Registration> all, Messages messages) {
        return new Entry(
                unknown.issuer(),
                unknown.clientId(),
                unknown.code(),
                messages.text("diagnosis.times", unknown.attempts()),
                ParisTime.of(unknown.lastAt()),
                messages.text("diagnosis.unknown." + likeness(unknown, all)));
    }

    /** What it resembles: a registration that is off, the issuer of another client id, an issuer but for its end. */
    private static String likeness(UnknownPlatform unknown, List<Registration> all) {
        List<Registration> sameIssuer = all.stream()
                .filter(each -> each.issuer().equals(unknown.issuer()))
                .toList();
        if (sameIssuer.stream().anyMatch(each -> each.clientId().equals(unknown.clientId()))) {
            return sameIssuer.stream().anyMatch(each -> each.clientId().equals(unknown.clientId()) && !each.active())
                    ? "OFF"
                    : "NOW_KNOWN";
        }
        if (!sameIssuer.isEmpty()) {
            return unknown.clientId().isEmpty() ? "AMBIGUOUS" : "OTHER_CLIENT";
        }
        boolean almost = all.stream().anyMatch(each -> bare(each.issuer()).equals(bare(unknown.issuer())));
        return almost ? "ALMOST" : "NEW";
    }

    private static String bare(String issuer) {
        return issuer.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/+$", "");
    }
}
