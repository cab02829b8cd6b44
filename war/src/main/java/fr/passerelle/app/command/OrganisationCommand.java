package fr.passerelle.app.command;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.platforms.OrganisationRefused;
import fr.passerelle.app.platforms.Organisations;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The organisations this instance serves, from the command line. */
@Command(name = "organisation", mixinStandardHelpOptions = true, description = "Les organisations.")
final class OrganisationCommand extends Printing {
    private static final String NAME = "NOM";

    private final Organisations organisations;

    OrganisationCommand(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public void run() {
        throw new Usage.WordMissing(line(), "organisation");
    }

    @Command(mixinStandardHelpOptions = true, description = "Crée une organisation et écrit son identifiant.")
    void add(@Parameters(paramLabel = NAME) String name) {
        try {
            out().println(organisations.add(Administrator.COMMAND_LINE, name).id());
        } catch (OrganisationRefused refused) {
            throw told(refused);
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Écrit les organisations.")
    void list(@Option(names = "--json", description = "en JSON") boolean json) {
        print(organisations.all().stream().map(OrganisationCommand::row).toList(), json);
    }

    @Command(mixinStandardHelpOptions = true, description = "Change le nom d’une organisation.")
    void rename(
            @Parameters(index = "0", paramLabel = NAME, description = "le nom actuel") String name,
            @Parameters(index = "1", paramLabel = "NOUVEAU_NOM") String newName) {
        Organisation organisation = organisations
                .existing(name.strip())
                .orElseThrow(() -> new CommandRefused("Aucune organisation n’a ce nom."));
        try {
            organisations.rename(Administrator.COMMAND_LINE, organisation.id(), newName);
        } catch (OrganisationRefused refused) {
            throw told(refused);
        }
    }

    private static Map<String, String> row(Organisation organisation) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", organisation.id().toString());
        row.put("name", organisation.name());
        return row;
    }

    private static CommandRefused told(OrganisationRefused refused) {
        return new CommandRefused(
                switch (refused.code()) {
                    case ORGANISATION_NAME_INVALID -> "Le nom doit avoir de 1 à 200 caractères.";
                    case ORGANISATION_NAME_TAKEN -> "Une autre organisation porte déjà ce nom.";
                    case ORGANISATION_UNKNOWN -> "Cette organisation n’existe plus.";
                });
    }
}
