package fr.passerelle.app.boot;

import fr.passerelle.app.accounts.AccountLinks;
import fr.passerelle.app.accounts.Accounts;
import fr.passerelle.app.accounts.Passwords;
import fr.passerelle.app.accounts.oidc.OidcClient;
import fr.passerelle.app.accounts.signin.AdminSessions;
import fr.passerelle.app.accounts.signin.SignIn;
import fr.passerelle.app.accounts.signin.SignInTallies;
import fr.passerelle.app.admin.area.AreaTools;
import fr.passerelle.app.admin.area.Attention;
import fr.passerelle.app.admin.area.NavEntry;
import fr.passerelle.app.admin.diagnosis.DiagnosisTools;
import fr.passerelle.app.admin.door.DoorTools;
import fr.passerelle.app.admin.door.OidcResource;
import fr.passerelle.app.admin.grades.GradeTools;
import fr.passerelle.app.admin.invitation.InvitationTools;
import fr.passerelle.app.admin.people.FewAdministrators;
import fr.passerelle.app.admin.people.PeopleTools;
import fr.passerelle.app.admin.platform.PlatformTools;
import fr.passerelle.app.admin.privacy.PrivacyTools;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.settings.OidcSettings;
import fr.passerelle.app.settings.Settings;
import fr.passerelle.app.storage.Seal;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.PlatformHttp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The administration, made once: who may administer, and the frame in which every feature is administered. */
final class Administration {
    private final Settings settings;
    private final PlatformHttp http;
    private final Clock clock;
    private final AuditTrail trail;
    private final AdminSessions sessions;
    private final SignInTallies tallies;
    private final AccountLinks links;
    private final Accounts accounts;
    private final AreaTools area;
    private final DoorTools door;
    private final PeopleTools people;

    Administration(
            Settings settings,
            Transactions transactions,
            Organisations organisations,
            PlatformHttp http,
            Messages messages,
            List<Attention> features,
            Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
        trail = new AuditTrail(transactions, clock);
        accounts = new Accounts(transactions, trail, clock);
        Passwords passwords = new Passwords();
        links = new AccountLinks(transactions, accounts, passwords, trail, clock);
        sessions = new AdminSessions(transactions, accounts, clock);
        tallies = new SignInTallies(transactions, clock);
        area = new AreaTools(
                sessions, accounts, organisations, trail, menu(), attentions(features, accounts, messages));
        SignIn signIn = new SignIn(accounts, passwords, sessions, tallies);
        door = new DoorTools(
                signIn, sessions, accounts, links, settings.oidc().map(this::provider), settings.trustedProxies());
        people = new PeopleTools(accounts, links, signIn, organisations);
    }

    private OidcClient provider(OidcSettings oidc) {
        return new OidcClient(
                oidc,
                settings.publicUrl(OidcResource.PATH + "/" + OidcResource.BACK),
                http,
                new Seal(settings.secret().keyFor("oidc sign-in")),
                clock);
    }

    /** The menu, in order. */
    private static List<NavEntry> menu() {
        return Stream.of(
                        List.of(
                                PlatformTools.NAV,
                                InvitationTools.NAV,
                                GradeTools.NAV,
                                DiagnosisTools.JOURNAL,
                                PrivacyTools.NAV),
                        PeopleTools.ENTRIES,
                        List.of(AreaTools.HISTORY))
                .flatMap(List::stream)
                .toList();
    }

    /** Whatever may need somebody, in order. */
    private static List<Attention> attentions(List<Attention> features, Accounts accounts, Messages messages) {
        return Stream.concat(features.stream(), Stream.of(new FewAdministrators(accounts, messages)))
                .toList();
    }

    Accounts accounts() {
        return accounts;
    }

    AccountLinks links() {
        return links;
    }

    PeopleTools people() {
        return people;
    }

    AreaTools area() {
        return area;
    }

    DoorTools door() {
        return door;
    }

    /** What a server that starts says while nobody can administer it. */
    Optional<String> welcome() {
        return links.first()
                .map(secret -> "Personne n’administre encore Passerelle. Pour créer le premier compte, ouvrez dans les"
                        + " 24 heures : " + settings.publicUrl(AccountLinks.path(secret)));
    }

    void purge() {
        sessions.purge();
        tallies.purge();
        links.purge();
        trail.purge();
    }
}
