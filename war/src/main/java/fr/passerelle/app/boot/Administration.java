package fr.passerelle.app.boot;

import fr.passerelle.app.accounts.AccountLinks;
import fr.passerelle.app.accounts.Accounts;
import fr.passerelle.app.accounts.Passwords;
import fr.passerelle.app.accounts.signin.AdminSessions;
import fr.passerelle.app.accounts.signin.SignIn;
import fr.passerelle.app.accounts.signin.SignInTallies;
import fr.passerelle.app.admin.area.AreaTools;
import fr.passerelle.app.admin.area.Attention;
import fr.passerelle.app.admin.area.NavEntry;
import fr.passerelle.app.admin.diagnosis.DiagnosisTools;
import fr.passerelle.app.admin.door.DoorTools;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.settings.Settings;
import fr.passerelle.app.storage.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The administration, made once: who may administer, and the frame in which every feature is administered. */
final class Administration {
    private final Settings settings;
    private final AuditTrail trail;
    private final AdminSessions sessions;
    private final SignInTallies tallies;
    private final AccountLinks links;
    private final AreaTools area;
    private final DoorTools door;

    Administration(Settings settings, Transactions transactions, Organisations organisations, Clock clock) {
        this.settings = settings;
        trail = new AuditTrail(transactions, clock);
        Accounts accounts = new Accounts(transactions, trail, clock);
        Passwords passwords = new Passwords();
        links = new AccountLinks(transactions, accounts, passwords, trail, clock);
        sessions = new AdminSessions(transactions, accounts, clock);
        tallies = new SignInTallies(transactions, clock);
        area = new AreaTools(sessions, accounts, organisations, trail, menu(), attentions());
        door = new DoorTools(new SignIn(accounts, passwords, sessions, tallies), sessions, links);
    }

    /** The menu, in order. */
    private static List<NavEntry> menu() {
        return List.of(DiagnosisTools.JOURNAL, AreaTools.HISTORY);
    }

    /** Whatever may need somebody, in order. */
    private static List<Attention> attentions() {
        return List.of();
    }

    AuditTrail trail() {
        return trail;
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
                        + " 24 heures : " + settings.publicUrl("/admin/lien") + "#" + secret);
    }

    void purge() {
        sessions.purge();
        tallies.purge();
        links.purge();
        trail.purge();
    }
}
