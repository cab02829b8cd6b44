package fr.passerelle.app.admin.people;

import fr.passerelle.app.accounts.Account;
import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.platforms.Organisation;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who administers, within reach ({@code admin/administrators}).
 *
 * @param everything whether whoever looks may give access to the whole instance
 * @param problem a code of {@code accounts} about the form, or empty
 * @param typed what the form held
 */
public record AdministratorsPage(
        List<Row> rows, List<Choice> organisations, boolean everything, String problem, Typed typed) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));

    public AdministratorsPage {
        rows = List.copyOf(rows);
        organisations = List.copyOf(organisations);
    }

    /** What the form of an invitation holds. */
    public record Typed(String email, String organisation) {
        static final Typed NOTHING = new Typed("", "");
    }

    /** An organisation to choose, by id. */
    public record Choice(String id, String name) {}

    /**
     * One person.
     *
     * @param organisation empty for the whole instance
     * @param state {@code active}, {@code awaited} or {@code disabled}
     * @param lastSignIn the day, or empty
     */
    public record Row(
            String id,
            String email,
            String organisation,
            String state,
            String lastSignIn,
            boolean enabled,
            boolean self) {}

    static AdministratorsPage of(
            List<Account> accounts,
            List<Organisation> organisations,
            Administrator looking,
            String problem,
            Typed typed) {
        Map<UUID, String> names =
                organisations.stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        return new AdministratorsPage(
                accounts.stream().map(account -> row(account, names, looking)).toList(),
                organisations.stream()
                        .filter(organisation -> looking.reach().covers(organisation.id()))
                        .map(organisation -> new Choice(organisation.id().toString(), organisation.name()))
                        .toList(),
                looking.reach().isEverything(),
                problem,
                typed);
    }

    private static Row row(Account account, Map<UUID, String> names, Administrator looking) {
        Optional<UUID> owner = account.reach().organisation();
        return new Row(
                account.id().toString(),
                account.email().text(),
                owner.map(id -> names.getOrDefault(id, "")).orElse(""),
                state(account),
                account.lastSignInAt().map(DAY::format).orElse(""),
                account.enabled(),
                looking.is(account.id()));
    }

    private static String state(Account account) {
        if (!account.enabled()) {
            return "disabled";
        }
        return account.awaited() ? "awaited" : "active";
    }
}
