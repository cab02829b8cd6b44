package fr.passerelle.app.player.form;

import fr.passerelle.app.history.Usefulness;
import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.web.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a posted form meant, read against the screen that is open. Whatever arrives, reading it throws nothing: it is a
 * move that fits the screen, a wish to start again, a form about another screen, or something to correct.
 */
public sealed interface MoveForm {

    /** The field that names the screen a form was about. */
    String SCREEN = "ecran";

    /** The field (a button's) that asks to start again; offered on the last screen only. */
    String RESTART = "recommencer";

    String ANSWER = "reponse";
    String CHOICE = "choix";
    String PAIR = "paire-";
    String PLACE = "place-";
    String CONFIDENCE = "assurance";

    /** A button's: to the questions at once; offered on the first screen only. */
    String SKIP = "passer";

    /** A button's, with a question: to change its answer; offered by a summary only. */
    String REOPEN = "modifier";

    /** What a learner thinks of the content; asked on the last screen only. */
    String OPINION = "avis";

    /** Nothing missed so far is to come back; understood wherever questions that come back are played. */
    String FORGET = "oublier";

    /** A move to play; it names only what the screen offers. */
    record Play(Move move) implements MoveForm {}

    /** Start a new attempt. */
    record Restart() implements MoveForm {}

    /** What the learner thinks of it. */
    record Opinion(Usefulness usefulness) implements MoveForm {}

    /** About another screen than the open one, or none: a double click, a second tab. Show the open one. */
    record Elsewhere() implements MoveForm {}

    /** Show the page again with these problems, status 422. */
    record Faulty(List<FormProblem> problems, Entered entered) implements MoveForm {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    static MoveForm read(Map<String, List<String>> form, Screen open, Instant at, Messages messages) {
        Entered entered = new Entered(form);
        if (!entered.single(SCREEN).equals(open.id().value())) {
            return new Elsewhere();
        }
        return new FormReading(entered, open.id(), at, messages).of(open);
    }
}
