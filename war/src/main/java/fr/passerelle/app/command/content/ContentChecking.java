package fr.passerelle.app.command.content;

import fr.passerelle.app.catalogue.ContentCheck;
import fr.passerelle.app.catalogue.source.ContentProblem;
import fr.passerelle.app.catalogue.source.ProblemCode.Severity;
import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.command.output.Printing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Relit un dossier de contenus et écrit chaque faute, avec son fichier et sa ligne.")
final class ContentChecking extends Printing {
    @Parameters(paramLabel = "DOSSIER", description = "un contenu, ou un dossier de contenus")
    private Path directory = Path.of(".");

    @Override
    public void run() {
        if (!Files.isDirectory(directory)) {
            throw new CommandRefused("Le dossier « " + directory + " » n’existe pas.");
        }
        List<ContentProblem> problems = ContentCheck.of(directory);
        problems.forEach(problem -> out().println(problem.file() + ":" + problem.line() + " " + problem.sentence()));
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            throw new CommandRefused("Fautes à corriger : " + errors + ".");
        }
        out().println("Aucune faute.");
    }
}
