package fr.passerelle.app.command.privacy;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.privacy.RetentionTerm;
import fr.passerelle.app.privacy.Retentions;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Écrit combien de mois chaque organisation garde ce qui ne sert plus.")
final class RetentionList extends Printing {
    @Option(names = "--json", description = "en JSON")
    private boolean json;

    private final Retentions retentions;

    RetentionList(Retentions retentions) {
        this.retentions = retentions;
    }

    @Override
    public void run() {
        print(
                retentions.within(Administrator.COMMAND_LINE).stream()
                        .map(RetentionList::row)
                        .toList(),
                json);
    }

    private static Map<String, String> row(RetentionTerm term) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("organisation", term.organisation().name());
        row.put("months", String.valueOf(term.months()));
        row.put("chosenBy", term.own().isPresent() ? "organisation" : "installation");
        return row;
    }
}
