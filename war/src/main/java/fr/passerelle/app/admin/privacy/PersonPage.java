package fr.passerelle.app.admin.privacy;

import fr.passerelle.app.privacy.Kept;
import fr.passerelle.app.privacy.Person;
import fr.passerelle.app.web.Messages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is kept of one person ({@code admin/person}), and what erasing it takes ({@code admin/person-erasure}).
 *
 * @param subject what the forms send on
 * @param kept one sentence for each kind of thing that is kept; empty when nothing is
 * @param waiting whether grades are lost that the platform does not have
 * @param attempts the latest
 * @param more how many attempts are not listed
 */
public record PersonPage(
        String path,
        String platform,
        String subject,
        List<String> kept,
        boolean waiting,
        List<Line> attempts,
        long more) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));
    private static final int HUNDRED = 100;

    public PersonPage {
        kept = List.copyOf(kept);
        attempts = List.copyOf(attempts);
    }

    /** One attempt, in words. */
    public record Line(String activity, String begun, String ended, String result) {}

    static PersonPage of(Person person, Kept kept, Messages messages) {
        return new PersonPage(
                PrivacyTools.PATH + "/" + person.platform().id().value(),
                person.platform().registration().name(),
                person.subject(),
                sentences(kept, messages),
                kept.waitingGrades() > 0,
                kept.latest().stream().map(line -> line(line, messages)).toList(),
                kept.attempts() - kept.latest().size());
    }

    private static List<String> sentences(Kept kept, Messages messages) {
        List<String> sentences = new ArrayList<>();
        add(sentences, messages, "attempts", kept.attempts());
        add(sentences, messages, "answers", kept.answers());
        add(sentences, messages, "opinions", kept.opinions());
        add(sentences, messages, "waiting", kept.waitingGrades());
        add(sentences, messages, "sent", kept.sentGrades());
        add(sentences, messages, "gradebooks", kept.gradebooks());
        add(sentences, messages, "arrangements", kept.arrangements());
        add(sentences, messages, "arranged", kept.arranged());
        add(sentences, messages, "reminders", kept.reminders());
        add(sentences, messages, "sessions", kept.sessions());
        return sentences;
    }

    private static void add(List<String> sentences, Messages messages, String what, long count) {
        if (count > 0) {
            sentences.add(messages.text("privacy.kept." + what, count));
        }
    }

    private static Line line(Kept.Line line, Messages messages) {
        return new Line(
                line.activity(),
                WHEN.format(line.begun()),
                line.ended().map(WHEN::format).orElseGet(() -> messages.text("privacy.attempt.open")),
                line.share()
                        .map(share -> messages.text("privacy.attempt.share", Math.round(share * HUNDRED)))
                        .orElseGet(() -> messages.text("privacy.attempt.none")));
    }
}
