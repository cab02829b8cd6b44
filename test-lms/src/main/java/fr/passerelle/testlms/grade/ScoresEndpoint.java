package fr.passerelle.testlms.grade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.Role;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.token.AccessTokens;
import fr.passerelle.testlms.token.Scopes;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Endpoint;
import fr.passerelle.testlms.web.Json;
import fr.passerelle.testlms.web.Refusal;
import fr.passerelle.testlms.web.Request;
import java.time.Duration;
import java.util.Optional;

/** Takes scores in (D-8 to D-14). */
final class ScoresEndpoint implements Endpoint {

    private static final Duration SLOW = Duration.ofSeconds(2);

    private final School school;
    private final Gradebook gradebook;
    private final ColumnDoor door;
    private final ScoreFaults scoreFaults;
    private final Faults faults;
    private final ScoreRule rule;
    private final GradeAddresses addresses;

    ScoresEndpoint(
            School school, Gradebook gradebook, ColumnDoor door, AccessTokens tokens, Faults faults, Habits habits) {
        this.school = school;
        this.gradebook = gradebook;
        this.door = door;
        this.scoreFaults = new ScoreFaults(tokens, faults, habits);
        this.rule = new ScoreRule(habits);
        this.addresses = new GradeAddresses(habits);
        this.faults = faults;
    }

    @Override
    public Answer answer(Request request) {
        Optional<ObjectNode> body = Json.readObject(request.body());
        note(request, body);
        Optional<Answer> misbehaviour = scoreFaults.strike(request);
        if (misbehaviour.isPresent()) {
            return misbehaviour.get();
        }
        Answer answer =
                keep(request, body.orElseThrow(() -> Refusal.of(400, "Incorrect score received: not a JSON object")));
        if (faults.strikes(Fault.SCORES_ACCEPTED_BUT_ANSWER_LOST)) {
            return Answer.lost();
        }
        return faults.strikes(Fault.SCORES_SLOW) ? answer.after(SLOW) : answer;
    }

    private Answer keep(Request request, ObjectNode body) {
        RegisteredTool tool = door.tool(request, Scopes.SCORE);
        MediaTypes.requireBody(request, MediaTypes.SCORE);
        LineItem column = door.column(request, tool);
        Score score = Score.from(body);
        rule.checkComment(score, body.has("comment"));
        Person person = school.findSubject(score.userId())
                .filter(found -> isGraded(found, column))
                .orElseThrow(rule::notGraded);
        String results = addresses.results(tool, column);
        return gradebook.keep(column, person, score, rule) ? rule.accepted(results) : rule.notNewer(column, results);
    }

    /** Teachers, and people who are not enrolled, have no grades (Q10). */
    private boolean isGraded(Person person, LineItem column) {
        return person.role() == Role.LEARNER && school.course(column.courseId()).hasMember(person);
    }

    private void note(Request request, Optional<ObjectNode> body) {
        body.map(score -> score.path("userId").asText())
                .flatMap(school::findSubject)
                .ifPresent(person -> request.note("person", person.id()));
        gradebook
                .column(request.inPath("item"))
                .filter(column -> !column.resourceLinkId().isEmpty())
                .ifPresent(column -> request.note(
                        "link", school.link(column.resourceLinkId()).handle()));
    }
}
