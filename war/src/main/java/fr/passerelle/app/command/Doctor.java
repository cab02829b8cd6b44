package fr.passerelle.app.command;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.catalogue.ContentRefused;
import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.keys.KeyUnreadable;
import fr.passerelle.app.keys.ToolKeyRows;
import fr.passerelle.app.publication.ContentsInUse;
import fr.passerelle.app.settings.SettingRefused;
import fr.passerelle.app.settings.Settings;
import fr.passerelle.app.storage.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLHandshakeException;

/**
 * Looks at everything the tool needs, one thing after the other, and says of each what is wrong and how to put it right.
 * It changes nothing. Made for one examination.
 */
public final class Doctor {
    /** The word that calls it. */
    public static final String WORD = "doctor";

    private static final String WRONG = "À corriger : ";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Settings settings;
    private final Consumer<Consumer<Database>> lending;
    private final List<String> findings = new ArrayList<>();
    private int faults;

    private Doctor(Settings settings, Consumer<Consumer<Database>> lending) {
        this.settings = settings;
        this.lending = lending;
    }

    /** Inside the running server, whose database is open. */
    public static Doctor beside(Settings settings, Database running) {
        return new Doctor(settings, examination -> examination.accept(running));
    }

    /** Where no server runs: the database is opened and closed again. */
    public static Doctor alone(Settings settings, List<Class<?>> entities) {
        return new Doctor(settings, examination -> {
            try (Database opened = Database.open(settings.database(), entities)) {
                examination.accept(opened);
            }
        });
    }

    /** What is said where the settings themselves cannot be read: nothing else can be looked at then. */
    public static CommandResult unreadable(SettingRefused wrong) {
        return new CommandResult(1, WRONG + wrong.getMessage() + "\n", total(1) + "\n");
    }

    /**
     * One line for each finding, told as it is found.
     *
     * @throws CommandRefused when something is to be put right
     */
    void examine(Consumer<String> told) {
        find("les réglages sont lisibles.", () -> {});
        find("le dossier " + settings.home() + " est accessible en écriture.", () -> write(settings.home()));
        findDatabase();
        find("les contenus livrés sont sans faute.", Catalogue::bundled);
        find("l’adresse publique " + settings.publicUrl() + " répond.", this::visit);
        findings.forEach(told);
        if (faults > 0) {
            throw new CommandRefused(total(faults));
        }
    }

    private void findDatabase() {
        try {
            lending.accept(database -> {
                if (find("la base de données répond.", () -> question(database))) {
                    find("les clés de signature sont lisibles avec le secret.", () -> readKeys(database));
                    find("vos propres contenus sont sans faute.", () -> readOwnContents(database));
                }
            });
        } catch (SettingRefused unreachable) {
            blame(unreachable);
        }
    }

    private boolean find(String well, Runnable look) {
        try {
            look.run();
            findings.add("OK : " + well);
            return true;
        } catch (SettingRefused | KeyUnreadable | ContentRefused | CommandRefused fault) {
            blame(fault);
            return false;
        }
    }

    private void blame(RuntimeException fault) {
        findings.add(WRONG + fault.getMessage());
        faults++;
    }

    private static String total(int faults) {
        return "Points à corriger : " + faults + ".";
    }

    private static void write(Path home) {
        try {
            Files.delete(Files.createTempFile(home, "doctor", ".tmp"));
        } catch (IOException refused) {
            throw new CommandRefused("le dossier " + home + " n’est pas accessible en écriture ; donnez-le au compte"
                    + " qui exécute le serveur, ou choisissez-en un autre (PASSERELLE_HOME).");
        }
    }

    private static void question(Database database) {
        if (!database.answers()) {
            throw new CommandRefused("la base de données ne répond plus ; vérifiez qu’elle fonctionne et que le réseau"
                    + " y mène (PASSERELLE_DB_URL).");
        }
    }

    private void readKeys(Database database) {
        ToolKeyRows.open(database.transactions(), settings.secret(), Clock.systemUTC());
    }

    private void readOwnContents(Database database) {
        try {
            ContentsInUse.examine(database.transactions(), settings.home().resolve(Catalogue.OWN));
        } catch (ContentRefused broken) {
            throw new CommandRefused("vos propres contenus ne peuvent pas tous être joués :\n" + broken.getMessage());
        }
    }

    private void visit() {
        URI live = settings.publicUrl("/health/live");
        HttpRequest visit = HttpRequest.newBuilder(live).timeout(PATIENCE).build();
        HttpClient visitor = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            if (!visitor.send(visit, BodyHandlers.ofString()).body().equals("live")) {
                throw new CommandRefused("l’adresse publique " + settings.publicUrl() + " mène à autre chose que"
                        + " Passerelle ; corrigez PASSERELLE_PUBLIC_URL ou le serveur mandataire.");
            }
        } catch (SSLHandshakeException untrusted) {
            throw new CommandRefused(
                    "l’adresse publique " + settings.publicUrl() + " présente un certificat que Java ne"
                            + " reconnaît pas ; s’il vient de votre propre autorité, ajoutez-la au magasin de Java, puis"
                            + " redémarrez le serveur.");
        } catch (IOException silent) {
            throw new CommandRefused("l’adresse publique " + settings.publicUrl() + " ne répond pas d’ici ; démarrez"
                    + " le serveur, ou vérifiez PASSERELLE_PUBLIC_URL et le serveur mandataire.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandRefused("l’adresse publique n’a pas pu être essayée : la commande a été interrompue.");
        }
    }
}
