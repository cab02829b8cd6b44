package fr.passerelle.app.admin.diagnosis;

import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.journal.RefusedLaunches;
import fr.passerelle.app.journal.ServiceFailure;
import fr.passerelle.app.selftest.SpokenLine;
import fr.passerelle.app.selftest.Wording;
import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.app.selftest.finding.Line;
import fr.passerelle.app.selftest.finding.ServiceFindings;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Calls to services that failed ({@code admin/journal-services}), newest first.
 *
 * @param older where the next page is; empty on the last
 */
public record FailuresPage(
        List<JournalPage.Choice> platforms, List<Entry> entries, long days, String older, boolean wholeInstance) {

    public FailuresPage {
        platforms = List.copyOf(platforms);
        entries = List.copyOf(entries);
    }

    /** Failures of one service within an hour. */
    public record Entry(
            String when, String platform, String service, String count, SpokenLine line, String controlPath) {}

    static FailuresPage of(String asked, String after, Reach reach, DiagnosisTools tools, Messages messages) {
        List<Registration> within = tools.within(reach);
        Optional<List<RegistrationId>> among = JournalPage.chosen(asked, within)
                .map(List::of)
                .or(() -> reach.isEverything()
                        ? Optional.empty()
                        : Optional.of(within.stream().map(Registration::id).toList()));
        List<ServiceFailure> found =
                tools.failures().find(among, tools.failures().byId(after), JournalPage.SHOWN + 1);
        List<ServiceFailure> shown = found.stream().limit(JournalPage.SHOWN).toList();
        Map<RegistrationId, Registration> known =
                within.stream().collect(Collectors.toMap(Registration::id, Function.identity()));
        return new FailuresPage(
                JournalPage.platforms(asked, within),
                shown.stream()
                        .flatMap(failure -> Optional.ofNullable(known.get(failure.registration())).stream()
                                .map(registration -> entry(failure, registration, messages)))
                        .toList(),
                RefusedLaunches.KEPT.toDays(),
                found.size() > JournalPage.SHOWN
                        ? JournalResource.PATH + "/services?plateforme="
                                + JournalPage.chosen(asked, within)
                                        .map(RegistrationId::value)
                                        .orElse("") + "&apres="
                                + shown.get(shown.size() - 1).id()
                        : "",
                reach.isEverything());
    }

    private static Entry entry(ServiceFailure failure, Registration registration, Messages messages) {
        Finding finding = ServiceFindings.of(failure.service(), failure.error(), failure.refused());
        SpokenLine line = new Wording(messages, registration.product())
                .of(new Line(Check.TOKEN, "", finding, ServiceFindings.detail(failure.error()), Duration.ZERO));
        return new Entry(
                ParisTime.of(failure.lastAt()),
                registration.name(),
                service(failure, messages),
                messages.text("diagnosis.times", failure.failures()),
                line,
                SelfTestResource.path(registration.id().value()));
    }

    private static String service(ServiceFailure failure, Messages messages) {
        String service = messages.text("diagnosis.service." + failure.service().name());
        return failure.refused().stream()
                .findFirst()
                .map(scope -> messages.text("diagnosis.service.for", service, messages.text("selftest.scope." + scope)))
                .orElse(service);
    }
}
