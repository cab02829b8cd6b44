package fr.passerelle.app.catalogue.source;

import java.util.ArrayList;
import java.util.List;

/** Collects every fault of one item; reading goes on after each. Not for several threads. */
public final class Problems {

    private final List<ContentProblem> found = new ArrayList<>();

    public void add(ProblemCode code, String file, int line, String... facts) {
        ContentProblem problem = new ContentProblem(code, file, Math.max(1, line), Sentences.of(code, facts));
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    /** By file, then by line. */
    public List<ContentProblem> all() {
        return found.stream().sorted().toList();
    }

    /** How many faults forbid playing; warnings do not count. */
    public long errors() {
        return found.stream()
                .filter(problem -> problem.severity() == ProblemCode.Severity.ERROR)
                .count();
    }
}
