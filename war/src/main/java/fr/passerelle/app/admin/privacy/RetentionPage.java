package fr.passerelle.app.admin.privacy;

import fr.passerelle.app.privacy.RetentionTerm;
import java.util.List;

/**
 * How long each organisation within reach keeps what nobody touches ({@code admin/retention}).
 *
 * @param usual how many months where an organisation did not choose
 * @param faulty the id of the organisation for which something else than months was typed, or empty
 * @param typed what was typed
 */
public record RetentionPage(List<Line> lines, int usual, String faulty, String typed) {

    public RetentionPage {
        lines = List.copyOf(lines);
    }

    /**
     * One organisation.
     *
     * @param own what it chose, or empty
     */
    public record Line(String id, String name, int months, String own) {}

    static RetentionPage of(List<RetentionTerm> terms, int usual, String faulty, String typed) {
        return new RetentionPage(terms.stream().map(RetentionPage::line).toList(), usual, faulty, typed);
    }

    private static Line line(RetentionTerm term) {
        return new Line(
                term.organisation().id().toString(),
                term.organisation().name(),
                term.months(),
                term.own().map(String::valueOf).orElse(""));
    }

    public boolean wrong(Line line) {
        return line.id().equals(faulty);
    }

    /** What a form shows: what was typed there, or what there is. */
    public String shown(Line line) {
        return wrong(line) ? typed : line.own();
    }
}
