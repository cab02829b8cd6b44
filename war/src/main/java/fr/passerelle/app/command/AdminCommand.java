package fr.passerelle.app.command;

import fr.passerelle.app.accounts.Account;
import fr.passerelle.app.accounts.AccountLinks;
import fr.passerelle.app.accounts.AccountRefused;
import fr.passerelle.app.accounts.Accounts;
import fr.passerelle.app.accounts.EmailAddress;
import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.settings.Settings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The accounts of those who administer, from the command line: what is done is recorded as done by it. */
@Command(name = "admin", mixinStandardHelpOptions = true, description = "Les comptes d’administration.")
final class AdminCommand extends Printing {
    private static final String EMAIL = "EMAIL";

    private final Settings settings;
    private final Organisations organisations;
    private final Accounts accounts;
    private final AccountLinks links;

    AdminCommand(Settings settings, Organisations organisations, Accounts accounts, AccountLinks links) {
        this.settings = settings;
        this.organisations = organisations;
        this.accounts = accounts;
        this.links = links;
    }

    @Override
    public void run() {
        throw new Usage.WordMissing(line(), "admin");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Crée un compte et écrit le lien qui permet de choisir un mot de passe, pendant 14 jours.")
    void add(
            @Parameters(paramLabel = EMAIL, description = "l’adresse électronique de la personne") String email,
            @Option(
                            names = "--organisation",
                            paramLabel = "NOM",
                            defaultValue = "",
                            description = "ce que la personne administre ; toute l’installation si rien n’est dit")
                    String organisation) {
        Reach reach = organisation.isBlank()
                ? Reach.EVERYTHING
                : Reach.of(known(organisation).id());
        try {
            print(links.invite(Administrator.COMMAND_LINE, parsed(email), reach));
        } catch (AccountRefused refused) {
            throw told(refused);
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Écrit les comptes.")
    void list(@Option(names = "--json", description = "en JSON") boolean json) {
        print(accounts.within(Reach.EVERYTHING).stream().map(this::row).toList(), json);
    }

    @Command(mixinStandardHelpOptions = true, description = "Désactive un compte et met fin à ses sessions.")
    void disable(@Parameters(paramLabel = EMAIL) String email) {
        try {
            accounts.disable(Administrator.COMMAND_LINE, known(parsed(email)).id());
        } catch (AccountRefused refused) {
            throw told(refused);
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Réactive un compte.")
    void enable(@Parameters(paramLabel = EMAIL) String email) {
        accounts.enable(Administrator.COMMAND_LINE, known(parsed(email)).id());
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Écrit un lien qui permet de choisir un nouveau mot de passe, pendant une heure.")
    void reset(@Parameters(paramLabel = EMAIL) String email) {
        try {
            print(links.again(Administrator.COMMAND_LINE, known(parsed(email)).id()));
        } catch (AccountRefused refused) {
            throw told(refused);
        }
    }

    private void print(String secret) {
        out().println(settings.publicUrl(AccountLinks.path(secret)));
    }

    private Map<String, String> row(Account account) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("email", account.email().text());
        row.put(
                "organisation",
                account.reach()
                        .organisation()
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(""));
        row.put("state", state(account));
        row.put("lastSignIn", account.lastSignInAt().map(Instant::toString).orElse(""));
        return row;
    }

    private static String state(Account account) {
        if (account.awaited()) {
            return "invited";
        }
        return account.enabled() ? "active" : "disabled";
    }

    private Account known(EmailAddress email) {
        return accounts.of(email).orElseThrow(() -> new CommandRefused("Aucun compte n’a cette adresse électronique."));
    }

    private Organisation known(String organisation) {
        return organisations
                .existing(organisation.strip())
                .orElseThrow(
                        () -> new CommandRefused("Aucune organisation n’a ce nom ; « organisation add » en crée une."));
    }

    private static EmailAddress parsed(String email) {
        return EmailAddress.spelled(email)
                .orElseThrow(() -> new CommandRefused("Ceci n’est pas une adresse électronique complète."));
    }

    private static CommandRefused told(AccountRefused refused) {
        return new CommandRefused(
                switch (refused.code()) {
                    case ACCOUNT_ALREADY_KNOWN ->
                        "Cette adresse a déjà un compte ; « admin reset » écrit un nouveau lien.";
                    case ACCOUNT_DISABLED -> "Ce compte est désactivé ; « admin enable » le réactive.";
                    case LAST_ADMINISTRATOR -> "Ce compte est le dernier qui peut administrer toute l’installation.";
                    default -> "Ce compte n’existe plus.";
                });
    }
}
