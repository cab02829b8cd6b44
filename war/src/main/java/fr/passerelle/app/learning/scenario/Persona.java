package fr.passerelle.app.learning.scenario;

import java.util.List;

/**
 * A fictional, plausible user of a public service: the card shown at once, and what is kept for later: the brakes that
 * good questions reveal, the expected emotion curve, and how to accompany this person.
 */
public record Persona(
        PersonaCard card, List<HiddenBrake> hiddenBrakes, List<EmotionPoint> emotionCurve, Guidance guidance) {

    public Persona {
        hiddenBrakes = List.copyOf(hiddenBrakes);
        emotionCurve = List.copyOf(emotionCurve);
    }

    /** Something that holds the person back and does not show. */
    public record HiddenBrake(BrakeId id, String text) {}

    /** What to do, what to avoid, whom to turn to. */
    public record Guidance(List<String> dos, List<String> donts, List<String> relays) {
        public Guidance {
            dos = List.copyOf(dos);
            donts = List.copyOf(donts);
            relays = List.copyOf(relays);
        }
    }
}
