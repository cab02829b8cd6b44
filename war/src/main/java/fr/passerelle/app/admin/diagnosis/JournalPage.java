package fr.passerelle.app.admin.diagnosis;

import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.journal.RefusalSearch;
import fr.passerelle.app.journal.RefusedLaunch;
import fr.passerelle.app.journal.RefusedLaunches;
import fr.passerelle.app.web.Messages;
import fr.passerelle.app.web.Reference;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Refused launches ({@code admin/journal}), newest first.
 *
 * @param reference as it was typed
 * @param unreadable whether what was typed is no reference
 * @param days how long refusals are kept
 * @param older where the next page is; empty on the last
 */
public record JournalPage(
        String reference,
        boolean unreadable,
        List<Choice> codes,
        List<Choice> platforms,
        List<Choice> periods,
        List<Entry> entries,
        long days,
        String older,
        boolean wholeInstance) {
    static final int SHOWN = 20;

    public JournalPage {
        codes = List.copyOf(codes);
        platforms = List.copyOf(platforms);
        periods = List.copyOf(periods);
        entries = List.copyOf(entries);
    }

    /** One thing to choose in the form. */
    public record Choice(String value, String text, boolean chosen) {}

    /**
     * One refusal.
     *
     * @param checks what had passed before, in words
     * @param controlPath where the platform is tried
     */
    public record Entry(
            String reference,
            String code,
            String when,
            String platform,
            String title,
            String cause,
            String remedy,
            String actor,
            List<String> checks,
            String facts,
            String controlPath) {}

    static JournalPage of(JournalQuestion question, Reach reach, DiagnosisTools tools, Messages messages) {
        List<Registration> within = tools.within(reach);
        Optional<Reference> reference = Reference.spoken(question.reference());
        boolean unreadable = !question.reference().isEmpty() && reference.isEmpty();
        List<RefusedLaunch> found = unreadable ? List.of() : find(question, reference, reach, within, tools);
        List<RefusedLaunch> shown = found.stream().limit(SHOWN).toList();
        return new JournalPage(
                question.reference(),
                unreadable,
                codes(question),
                platforms(question.platform(), within),
                periods(question, messages),
                entries(shown, within, messages),
                RefusedLaunches.KEPT.toDays(),
                found.size() > SHOWN
                        ? question.addressAfter(shown.get(shown.size() - 1).reference())
                        : "",
                reach.isEverything());
    }

    /** A reference is looked for wherever it may be; the other fields narrow a list down. */
    private static List<RefusedLaunch> find(
            JournalQuestion question,
            Optional<Reference> reference,
            Reach reach,
            List<Registration> within,
            DiagnosisTools tools) {
        RefusalSearch all = reach.isEverything()
                ? RefusalSearch.everywhere()
                : RefusalSearch.among(within.stream().map(Registration::id).toList());
        if (reference.isPresent()) {
            return tools.refusals().find(all.under(reference.get().text()), 1);
        }
        RefusalSearch search = all.since(tools.clock().instant().minus(question.period()));
        search = question.ofCode() ? search.because(question.code()) : search;
        search = chosen(question.platform(), within).map(search::of).orElse(search);
        Optional<RefusedLaunch> last = Reference.spoken(question.after())
                .flatMap(after -> tools.refusals().find(all.under(after.text()), 1).stream()
                        .findFirst());
        search = last.isPresent()
                ? search.olderThan(last.get().refusedAt(), last.get().reference())
                : search;
        return tools.refusals().find(search, SHOWN + 1);
    }

    static Optional<RegistrationId> chosen(String platform, List<Registration> within) {
        return within.stream()
                .map(Registration::id)
                .filter(id -> id.value().equals(platform))
                .findFirst();
    }

    private static List<Choice> codes(JournalQuestion question) {
        return Arrays.stream(LaunchErrorCode.values())
                .map(code -> new Choice(code.name(), code.name(), code.name().equals(question.code())))
                .toList();
    }

    static List<Choice> platforms(String asked, List<Registration> within) {
        return within.stream()
                .map(each -> new Choice(
                        each.id().value(), each.name(), each.id().value().equals(asked)))
                .toList();
    }

    private static List<Choice> periods(JournalQuestion question, Messages messages) {
        return JournalQuestion.PERIODS.stream()
                .map(days -> new Choice(
                        String.valueOf(days),
                        messages.text("diagnosis.period", days),
                        question.period().toDays() == days))
                .toList();
    }

    private static List<Entry> entries(List<RefusedLaunch> shown, List<Registration> within, Messages messages) {
        Map<RegistrationId, String> names =
                within.stream().collect(Collectors.toMap(Registration::id, Registration::name));
        return shown.stream()
                .map(refused -> entry(refused, names.getOrDefault(refused.registration(), ""), messages))
                .toList();
    }

    private static Entry entry(RefusedLaunch refused, String platform, Messages messages) {
        return new Entry(
                refused.reference(),
                refused.code(),
                ParisTime.of(refused.refusedAt()),
                platform,
                messages.text("launch." + refused.code() + ".title"),
                messages.text("launch." + refused.code() + ".cause"),
                messages.text("launch." + refused.code() + ".remedy"),
                messages.text("diagnosis.actor." + refused.code()),
                refused.checksPassed().stream()
                        .map(check -> messages.text("diagnosis.check." + check))
                        .toList(),
                refused.facts(),
                SelfTestResource.path(refused.registration().value()));
    }
}
