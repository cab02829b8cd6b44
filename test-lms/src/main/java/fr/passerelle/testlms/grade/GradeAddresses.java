package fr.passerelle.testlms.grade;

import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.web.Request;

/** The URLs of this service, with the query string that real ones have, by habit (Q5). */
final class GradeAddresses {

    static final String LINE_ITEMS = "/mod/lti/services.php/{course}/lineitems";
    static final String LINE_ITEM = LINE_ITEMS + "/{item}/lineitem";
    static final String SCORES = LINE_ITEM + "/scores";
    static final String RESULTS = LINE_ITEM + "/results";

    private final Habits habits;

    GradeAddresses(Habits habits) {
        this.habits = habits;
    }

    String lineItems(RegisteredTool tool, String courseId) {
        return lineItemsWithoutQuery(tool, courseId) + query(tool);
    }

    /** For a page of the list, whose query says more. */
    static String lineItemsWithoutQuery(RegisteredTool tool, String courseId) {
        return tool.base() + LINE_ITEMS.replace("{course}", courseId);
    }

    String lineItem(RegisteredTool tool, LineItem column) {
        return tool.base() + path(LINE_ITEM, column) + query(tool);
    }

    String results(RegisteredTool tool, LineItem column) {
        return resultsWithoutQuery(tool, column) + query(tool);
    }

    String resultsWithoutQuery(RegisteredTool tool, LineItem column) {
        return tool.base() + path(habits.has(Trait.RESULTS_WITH_SLASH) ? RESULTS + "/" : RESULTS, column);
    }

    /** False for a tool that dropped the query string of a service URL (D-6, Q5). */
    boolean isIdentified(RegisteredTool tool, Request request) {
        return !habits.has(Trait.ADDRESSES_WITH_QUERY)
                || request.query().first("type_id").orElse("").equals(tool.deploymentId());
    }

    private static String path(String template, LineItem column) {
        return template.replace("{course}", column.courseId()).replace("{item}", column.id());
    }

    private String query(RegisteredTool tool) {
        return habits.has(Trait.ADDRESSES_WITH_QUERY) ? "?type_id=" + tool.deploymentId() : "";
    }
}
