package fr.passerelle.testlms.grade;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ResourceLink;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.token.ListFaults;
import fr.passerelle.testlms.token.Scopes;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Json;
import fr.passerelle.testlms.web.Paging;
import fr.passerelle.testlms.web.Refusal;
import fr.passerelle.testlms.web.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Columns: list, create, read, change, delete (D-3 to D-7). */
final class LineItemsEndpoint {

    private static final int PAGE = 2;

    private final School school;
    private final Gradebook gradebook;
    private final ColumnDoor door;
    private final Faults faults;
    private final ListFaults lists;
    private final Habits habits;
    private final GradeAddresses addresses;

    LineItemsEndpoint(School school, Gradebook gradebook, ColumnDoor door, Faults faults, Habits habits) {
        this.school = school;
        this.gradebook = gradebook;
        this.door = door;
        this.faults = faults;
        this.lists = new ListFaults(faults);
        this.habits = habits;
        this.addresses = new GradeAddresses(habits);
    }

    Answer list(Request request) {
        failIfAsked();
        Optional<Answer> misbehaviour = lists.strike();
        if (misbehaviour.isPresent()) {
            return misbehaviour.get();
        }
        RegisteredTool tool = door.tool(request, Scopes.LINE_ITEM, Scopes.LINE_ITEM_READONLY);
        Course course = door.course(request);
        MediaTypes.requireAccept(request, MediaTypes.LINE_ITEMS);
        List<LineItem> found = columns(tool, course).stream()
                .filter(column -> matches(request, "resource_link_id", column, LineItem::resourceLinkId))
                .filter(column -> matches(request, "resource_id", column, LineItem::resourceId))
                .filter(column -> matches(request, "tag", column, LineItem::tag))
                .toList();
        String address = GradeAddresses.lineItemsWithoutQuery(tool, course.id());
        Paging<LineItem> paging = Paging.of(found, request, address, PAGE);
        List<Object> body = paging.page().stream()
                .map(column -> (Object) json(tool, column))
                .toList();
        Answer list = paging.addTo(
                answer(200, MediaTypes.LINE_ITEMS, body),
                faults.strikes(Fault.LINK_HEADER_LIKE_MOODLE) || habits.has(Trait.CURLY_LINK_HEADERS));
        return lists.bent(list, request, tool.base());
    }

    Answer create(Request request) {
        failIfAsked();
        if (faults.strikes(Fault.LINE_ITEMS_READ_ONLY)) {
            throw Refusal.of(403, "Line items are read-only here");
        }
        RegisteredTool tool = door.tool(request, Scopes.LINE_ITEM);
        Course course = door.course(request);
        LineItemBody body = LineItemBody.from(request);
        boolean linked = !body.resourceLinkId().isEmpty();
        if (linked
                && school.linksOf(course).stream().noneMatch(link -> link.id().equals(body.resourceLinkId()))) {
            throw Refusal.of(400, "resourceLinkId is not a link of this course");
        }
        checkMaximum(body);
        return answer(201, MediaTypes.LINE_ITEM, json(tool, gradebook.create(tool, course.id(), body)));
    }

    Answer read(Request request) {
        failIfAsked();
        RegisteredTool tool = door.tool(request, Scopes.LINE_ITEM, Scopes.LINE_ITEM_READONLY);
        MediaTypes.requireAccept(request, MediaTypes.LINE_ITEM);
        return answer(200, MediaTypes.LINE_ITEM, json(tool, door.column(request, tool)));
    }

    Answer change(Request request) {
        failIfAsked();
        RegisteredTool tool = door.tool(request, Scopes.LINE_ITEM);
        LineItem column = door.column(request, tool);
        LineItemBody body = LineItemBody.from(request);
        if (!body.resourceLinkId().equals(column.resourceLinkId())) {
            throw Refusal.of(400, "resourceLinkId may not change");
        }
        checkMaximum(body);
        return answer(200, MediaTypes.LINE_ITEM, json(tool, gradebook.change(column, body)));
    }

    Answer delete(Request request) {
        failIfAsked();
        if (faults.strikes(Fault.LINE_ITEMS_UNDELETABLE)) {
            throw Refusal.of(500, "nothing is deleted here");
        }
        RegisteredTool tool = door.tool(request, Scopes.LINE_ITEM);
        LineItem column = door.column(request, tool);
        if (column.coupled()) {
            throw Refusal.of(403, "the line item belongs to a link of the platform");
        }
        gradebook.delete(column);
        return Answer.empty(204);
    }

    /** Those of the tool in the course; the coupled ones exist as soon as their links do. */
    private List<LineItem> columns(RegisteredTool tool, Course course) {
        if (!habits.has(Trait.NO_AUTOMATIC_COLUMN)) {
            school.linksOf(course).stream().filter(ResourceLink::graded).forEach(link -> gradebook.coupled(tool, link));
        }
        boolean all = habits.has(Trait.COLUMNS_OF_OTHERS);
        if (all) {
            gradebook.ofTheSchool(course.id());
        }
        return gradebook.columnsOfCourse(course.id()).stream()
                .filter(column -> all || column.clientId().equals(tool.clientId()))
                .toList();
    }

    private static boolean matches(Request request, String filter, LineItem column, Function<LineItem, String> member) {
        return request.query()
                .first(filter)
                .filter(wanted -> !wanted.equals(member.apply(column)))
                .isEmpty();
    }

    private void checkMaximum(LineItemBody body) {
        if (habits.has(Trait.WHOLE_MAXIMA) && body.scoreMaximum() != Math.rint(body.scoreMaximum())) {
            throw Refusal.of(400, "scoreMaximum: A valid integer is required.");
        }
    }

    private void failIfAsked() {
        if (faults.strikes(Fault.LINE_ITEMS_503)) {
            throw Refusal.of(503, "down");
        }
    }

    private static Answer answer(int status, String mediaType, Object body) {
        return Answer.of(status, mediaType + "; charset=utf-8", Json.write(body));
    }

    private Map<String, Object> json(RegisteredTool tool, LineItem column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", addresses.lineItem(tool, column));
        json.put("label", column.label());
        json.put("scoreMaximum", Numbers.plain(column.scoreMaximum()));
        json.put("resourceId", column.resourceId());
        json.put("tag", column.tag());
        if (!column.resourceLinkId().isEmpty()) {
            json.put("resourceLinkId", column.resourceLinkId());
            json.put("ltiLinkId", column.resourceLinkId());
        }
        return json;
    }
}
