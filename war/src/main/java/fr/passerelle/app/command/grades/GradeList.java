package fr.passerelle.app.command.grades;

import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.upkeep.GradeUpkeep;
import fr.passerelle.app.upkeep.GradeUpkeep.KnownHeap;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Écrit les notes qui n’arrivent pas, par plateforme et par cause.")
final class GradeList extends Printing {
    @Option(names = "--json", description = "en JSON")
    private boolean json;

    private final GradeUpkeep grades;

    GradeList(GradeUpkeep grades) {
        this.grades = grades;
    }

    @Override
    public void run() {
        print(grades.heaps(Reach.EVERYTHING).stream().map(GradeList::row).toList(), json);
    }

    private static Map<String, String> row(KnownHeap known) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("platform", known.platform().id().value());
        row.put("name", known.platform().registration().name());
        row.put("cause", known.heap().cause().name());
        row.put("stuck", String.valueOf(known.heap().stuck()));
        row.put("waiting", String.valueOf(known.heap().waiting()));
        row.put("oldest", known.heap().oldest().toString());
        return row;
    }
}
