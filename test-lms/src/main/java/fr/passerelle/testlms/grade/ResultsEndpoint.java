package fr.passerelle.testlms.grade;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.token.ListFaults;
import fr.passerelle.testlms.token.Scopes;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Endpoint;
import fr.passerelle.testlms.web.Json;
import fr.passerelle.testlms.web.Paging;
import fr.passerelle.testlms.web.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what was kept (D-15). */
final class ResultsEndpoint implements Endpoint {

    private static final int PAGE = 3;

    private final School school;
    private final Gradebook gradebook;
    private final ColumnDoor door;
    private final Faults faults;
    private final ListFaults lists;
    private final Habits habits;
    private final GradeAddresses addresses;

    ResultsEndpoint(School school, Gradebook gradebook, ColumnDoor door, Faults faults, Habits habits) {
        this.school = school;
        this.gradebook = gradebook;
        this.door = door;
        this.faults = faults;
        this.lists = new ListFaults(faults);
        this.habits = habits;
        this.addresses = new GradeAddresses(habits);
    }

    @Override
    public Answer answer(Request request) {
        return lists.strike().orElseGet(() -> list(request));
    }

    private Answer list(Request request) {
        RegisteredTool tool = door.tool(request, Scopes.RESULT_READONLY);
        LineItem column = door.column(request, tool);
        MediaTypes.requireAccept(request, MediaTypes.RESULTS);
        List<Map<String, Object>> results = school.people().stream()
                .filter(person -> isAskedFor(request, person))
                .flatMap(person ->
                        gradebook.gradeOf(column, person).stream().map(grade -> json(tool, column, person, grade)))
                .toList();
        String address = addresses.resultsWithoutQuery(tool, column);
        Paging<Map<String, Object>> paging = Paging.of(results, request, address, PAGE);
        Answer list = paging.addTo(
                Answer.of(200, MediaTypes.RESULTS + "; charset=utf-8", Json.write(paging.page())),
                faults.strikes(Fault.LINK_HEADER_LIKE_MOODLE) || habits.has(Trait.CURLY_LINK_HEADERS));
        return lists.bent(list, request, tool.base());
    }

    private static boolean isAskedFor(Request request, Person person) {
        return request.query()
                .first("user_id")
                .filter(sub -> !sub.equals(person.sub()))
                .isEmpty();
    }

    private Map<String, Object> json(RegisteredTool tool, LineItem column, Person person, Grade grade) {
        Map<String, Object> json = new LinkedHashMap<>();
        String results = addresses.results(tool, column);
        String user = "user_id=" + URLEncoder.encode(person.sub(), StandardCharsets.UTF_8);
        json.put("id", results + (results.contains("?") ? "&" : "?") + user);
        json.put("userId", person.sub());
        json.put("resultScore", Numbers.plain(grade.points()));
        json.put("resultMaximum", Numbers.plain(grade.maximum()));
        json.put("scoreOf", addresses.lineItem(tool, column));
        json.put("timestamp", grade.at().toString());
        if (!grade.comment().isEmpty()) {
            json.put("comment", grade.comment());
        }
        return json;
    }
}
