package fr.passerelle.app.progress;

import fr.passerelle.app.history.Usefulness;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.progress.group.Fork;
import fr.passerelle.app.progress.group.QuestionTally;
import fr.passerelle.app.progress.group.Share;
import fr.passerelle.app.web.Messages;
import fr.passerelle.app.web.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a group answered, in words. */
record AnswerWords(Messages messages, Site site) {

    AnswersPage page(DeskPage around, Playable content, List<AnswersPage.Asked> asked, Map<Usefulness, Long> opinions) {
        return new AnswersPage(
                around,
                asked,
                opinions(opinions),
                content instanceof PersonaExercise exercise ? html(exercise.facilitation()) : "");
    }

    List<AnswersPage.Asked> forks(List<Fork> forks) {
        List<AnswersPage.Asked> asked = new ArrayList<>();
        forks.forEach(fork -> asked.add(fork(fork, asked.size() + 1)));
        return asked;
    }

    List<AnswersPage.Asked> questions(List<QuestionTally> tallies) {
        List<AnswersPage.Asked> asked = new ArrayList<>();
        tallies.forEach(tally -> asked.add(question(tally, asked.size() + 1)));
        return asked;
    }

    private AnswersPage.Asked fork(Fork fork, int number) {
        return new AnswersPage.Asked(
                "d" + number,
                messages.text(fork.graded() ? "progress.answers.decision" : "progress.answers.ungraded", number),
                fork.title(),
                html(fork.question()),
                messages.text("progress.answers.people", fork.people()),
                fork.branches().stream().map(this::branch).toList());
    }

    private AnswersPage.Bar branch(Fork.Branch branch) {
        return new AnswersPage.Bar(
                html(branch.text()),
                branch.taken().percent(),
                people(branch.taken()),
                messages.text("progress.quality." + branch.consequence().quality()),
                html(branch.consequence().lived()),
                branch.consequence().emotion().words(),
                branch.next());
    }

    private AnswersPage.Asked question(QuestionTally tally, int number) {
        return new AnswersPage.Asked(
                "q" + number,
                messages.text("progress.answers.question", number),
                tally.title(),
                html(tally.statement()),
                messages.text(
                        "progress.answers.right", tally.people(), tally.right().people()),
                tally.lines().stream().map(this::line).toList());
    }

    private AnswersPage.Bar line(QuestionTally.Line line) {
        String note = line.goesTo()
                .map(place -> messages.text("progress.answers.place", place.plain()))
                .orElse(line.right() ? messages.text("progress.answers.expected") : "");
        return new AnswersPage.Bar(html(line.text()), line.share().percent(), people(line.share()), note, "", "", "");
    }

    private String people(Share share) {
        return messages.text("progress.answers.share", share.people(), share.of(), share.percent());
    }

    /** Nothing where there are too few to be shown. */
    private List<String> opinions(Map<Usefulness, Long> counts) {
        return counts.isEmpty()
                ? List.of()
                : List.of(Usefulness.values()).stream()
                        .map(usefulness -> messages.text(
                                "progress.opinion." + usefulness.code(), counts.getOrDefault(usefulness, 0L)))
                        .toList();
    }

    private String html(RichText text) {
        return text.htmlWithFilesUnder(site.link("/contenus/"));
    }
}
