package fr.passerelle.app.learning.scenario;

import java.util.List;

/**
 * What may be read about the person before the story starts. Hidden brakes, the expected emotion curve and the
 * accompanying advice are not here: they would give the exercise away, and belong to {@link Persona}.
 *
 * @param ageRange a range rather than an age: less of a stereotype
 * @param caution what this card does not say of the people it stands for
 */
public record PersonaCard(
        String firstName,
        Portrait portrait,
        String ageRange,
        String situation,
        String quotation,
        String trigger,
        List<String> motivations,
        List<String> visibleBrakes,
        List<String> aims,
        List<String> fears,
        String caution,
        List<Source> sources,
        String licence,
        Kit kit) {

    public PersonaCard {
        motivations = List.copyOf(motivations);
        visibleBrakes = List.copyOf(visibleBrakes);
        aims = List.copyOf(aims);
        fears = List.copyOf(fears);
        sources = List.copyOf(sources);
    }

    /** A drawing in the exercise's folder, never a real person's photograph. */
    public record Portrait(String file, String alternative) {}

    /** What the card was built on: field work, a study, a statistic. */
    public record Source(String kind, String reference, String date) {}

    /** The set of cards this one belongs to, and who made it. */
    public record Kit(String name, String origin, String circulation) {}
}
