package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.ContentProblem;
import java.util.List;
import java.util.stream.Collectors;

/** Content that cannot be played. Holds every problem found, warnings included; the message lists them one a line. */
public final class ContentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ContentProblem> problems;

    ContentRefused(List<ContentProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.file() + ":" + problem.line() + " " + problem.sentence())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<ContentProblem> problems() {
        return problems;
    }
}
