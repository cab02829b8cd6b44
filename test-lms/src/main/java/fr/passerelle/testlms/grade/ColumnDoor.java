package fr.passerelle.testlms.grade;

import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.token.AccessTokens;
import fr.passerelle.testlms.web.Refusal;
import fr.passerelle.testlms.web.Request;

/** What every door of this service checks first: token, scope, course, column, and the query string. */
final class ColumnDoor {

    private final School school;
    private final Gradebook gradebook;
    private final AccessTokens tokens;
    private final GradeAddresses addresses;

    ColumnDoor(School school, Gradebook gradebook, AccessTokens tokens, GradeAddresses addresses) {
        this.school = school;
        this.gradebook = gradebook;
        this.tokens = tokens;
        this.addresses = addresses;
    }

    RegisteredTool tool(Request request, String... scopes) {
        RegisteredTool tool = tokens.requireOneOf(request, scopes);
        if (!addresses.isIdentified(tool, request)) {
            throw Refusal.of(403, "Invalid LTI id supplied: type_id is not the tool's");
        }
        return tool;
    }

    Course course(Request request) {
        return school.courses().stream()
                .filter(course -> course.id().equals(request.inPath("course")))
                .findFirst()
                .orElseThrow(() -> Refusal.of(404, "no such course"));
    }

    /** The column, if it is one of this tool in this course. */
    LineItem column(Request request, RegisteredTool tool) {
        LineItem column = gradebook
                .column(request.inPath("item"))
                .filter(found -> found.courseId().equals(course(request).id()))
                .orElseThrow(() -> Refusal.of(404, "no such line item"));
        if (!column.clientId().equals(tool.clientId())) {
            throw Refusal.of(403, "Line item is read-only: it is another tool's");
        }
        return column;
    }
}
