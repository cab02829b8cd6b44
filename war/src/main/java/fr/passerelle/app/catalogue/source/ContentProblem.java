package fr.passerelle.app.catalogue.source;

/**
 * One fault of one file, told so that its author can mend it.
 *
 * @param file the name inside what was checked, with slashes: {@code michel/scenario.yaml}
 * @param line from 1; 1 as well when the fault is about the whole file
 * @param sentence in French
 */
public record ContentProblem(ProblemCode code, String file, int line, String sentence)
        implements Comparable<ContentProblem> {

    public ProblemCode.Severity severity() {
        return code.severity();
    }

    @Override
    public int compareTo(ContentProblem other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : code.compareTo(other.code);
    }
}
