package fr.passerelle.app.command.grades;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.gradebook.grade.GradeCause;
import fr.passerelle.app.upkeep.GradeUpkeep;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "replay", description = "Envoie de nouveau les notes qui n’arrivent pas, et écrit combien.")
final class GradeReplay extends Printing {
    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--cause", paramLabel = "CAUSE", description = "une seule cause, telle que l’écrit « grades list »")
    private @Nullable GradeCause cause;

    private final GradeUpkeep grades;

    GradeReplay(GradeUpkeep grades) {
        this.grades = grades;
    }

    @Override
    public void run() {
        out().println(which.all ? all() : ofOne(which.platform));
    }

    private int all() {
        if (cause != null) {
            throw new CommandRefused("« --cause » demande une plateforme ; « grades list » les écrit.");
        }
        return grades.replayAll(Administrator.COMMAND_LINE);
    }

    private int ofOne(String platform) {
        return grades.replay(Administrator.COMMAND_LINE, platform, Optional.ofNullable(cause))
                .orElseThrow(() ->
                        new CommandRefused("Aucune plateforme n’a cet identifiant ; « platform list » les écrit."));
    }

    /** One platform, or all of them. */
    private static final class Which {
        @Parameters(index = "0", paramLabel = "PLATEFORME", description = "l’identifiant qu’écrit « platform list »")
        private String platform = "";

        @Option(names = "--all", required = true, description = "de toutes les plateformes")
        private boolean all;
    }
}
