package fr.passerelle.app.command.privacy;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.privacy.RetentionTerm;
import fr.passerelle.app.privacy.Retentions;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "set", description = "Choisit combien de mois une organisation garde ce qui ne sert plus.")
final class RetentionSet extends Printing {
    private static final String USUAL = "default";

    @Parameters(index = "0", paramLabel = "NOM", description = "le nom de l’organisation")
    private String organisation = "";

    @Parameters(
            index = "1",
            paramLabel = "MOIS",
            description = "de 1 à 999, ou « " + USUAL + " » pour suivre l’installation")
    private String months = "";

    private final Retentions retentions;
    private final Organisations organisations;

    RetentionSet(Retentions retentions, Organisations organisations) {
        this.retentions = retentions;
        this.organisations = organisations;
    }

    @Override
    public void run() {
        Optional<Integer> chosen = RetentionTerm.months(months);
        if (chosen.isEmpty() && !months.equals(USUAL)) {
            throw new CommandRefused("La durée est un nombre de mois de 1 à 999, ou « " + USUAL + " ».");
        }
        retentions.choose(Administrator.COMMAND_LINE, known().id(), chosen);
    }

    private Organisation known() {
        return organisations
                .existing(organisation.strip())
                .orElseThrow(() -> new CommandRefused(
                        "Aucune organisation n’a ce nom ; « organisation list » écrit ceux qui existent."));
    }
}
