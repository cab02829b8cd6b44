package fr.passerelle.app.admin.area;

import fr.passerelle.app.accounts.Account;
import fr.passerelle.app.accounts.Accounts;
import fr.passerelle.app.audit.AccountId;
import fr.passerelle.app.audit.AuditEntry;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.web.Messages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who changed what ({@code admin/history}), the newest first; pages count from 1. */
public record HistoryPage(List<Line> lines, int page, int pages) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));

    public HistoryPage {
        lines = List.copyOf(lines);
    }

    /** One change, in words. */
    public record Line(String when, String who, String what, String subject, List<String> facts) {
        public Line {
            facts = List.copyOf(facts);
        }
    }

    static HistoryPage of(AuditTrail trail, Accounts accounts, Reach reach, int asked, Messages messages) {
        int pages = trail.pages(reach);
        int page = Math.min(Math.max(asked, 1), pages);
        Map<AccountId, Account> people =
                accounts.within(reach).stream().collect(Collectors.toMap(Account::id, Function.identity()));
        List<Line> lines = trail.page(reach, page - 1).stream()
                .map(entry -> line(entry, people, messages))
                .toList();
        return new HistoryPage(lines, page, pages);
    }

    private static Line line(AuditEntry entry, Map<AccountId, Account> people, Messages messages) {
        return new Line(
                WHEN.format(entry.at()),
                entry.by().map(id -> name(id, people, messages)).orElseGet(() -> messages.text("area.command.line")),
                messages.text("audit." + entry.action()),
                entry.subjectAccount().map(id -> name(id, people, messages)).orElse(entry.subject()),
                entry.facts());
    }

    /** The e-mail of somebody within reach; whoever is not is not named. */
    private static String name(AccountId id, Map<AccountId, Account> people, Messages messages) {
        return Optional.ofNullable(people.get(id))
                .map(account -> account.email().text())
                .orElseGet(() -> messages.text("area.history.instance"));
    }
}
