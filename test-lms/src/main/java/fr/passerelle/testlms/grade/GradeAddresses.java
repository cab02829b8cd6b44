package fr.passerelle.testlms.grade;

import fr.passerelle.testlms.school.RegisteredTool;

/** The URLs of this service, each with the query string that real ones have (Q5). */
final class GradeAddresses {

    static final String LINE_ITEMS = "/mod/lti/services.php/{course}/lineitems";
    static final String LINE_ITEM = LINE_ITEMS + "/{item}/lineitem";
    static final String SCORES = LINE_ITEM + "/scores";
    static final String RESULTS = LINE_ITEM + "/results";

    private GradeAddresses() {}

    static String lineItems(RegisteredTool tool, String courseId) {
        return tool.issuer() + LINE_ITEMS.replace("{course}", courseId) + query(tool);
    }

    static String lineItem(RegisteredTool tool, LineItem column) {
        return tool.issuer() + path(LINE_ITEM, column) + query(tool);
    }

    static String results(RegisteredTool tool, LineItem column) {
        return tool.issuer() + path(RESULTS, column) + query(tool);
    }

    private static String path(String template, LineItem column) {
        return template.replace("{course}", column.courseId()).replace("{item}", column.id());
    }

    private static String query(RegisteredTool tool) {
        return "?type_id=" + tool.deploymentId();
    }
}
