package fr.passerelle.testlms.grade;

import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ResourceLink;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.token.AccessTokens;
import fr.passerelle.testlms.token.Scopes;
import fr.passerelle.testlms.web.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The service as a whole: its doors, and what a launch says of it (D-1). */
public final class GradeService {

    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final Set<String> OWN_SCOPES =
            Set.of(Scopes.LINE_ITEM, Scopes.LINE_ITEM_READONLY, Scopes.RESULT_READONLY, Scopes.SCORE);

    private final Habits habits;
    private final GradeAddresses addresses;
    private final Gradebook gradebook;
    private final LineItemsEndpoint lineItems;
    private final ScoresEndpoint scores;
    private final ResultsEndpoint results;

    public GradeService(School school, Gradebook gradebook, AccessTokens tokens, Faults faults, Habits habits) {
        this.habits = habits;
        this.addresses = new GradeAddresses(habits);
        ColumnDoor door = new ColumnDoor(school, gradebook, tokens, addresses);
        this.gradebook = gradebook;
        this.lineItems = new LineItemsEndpoint(school, gradebook, door, faults, habits);
        this.scores = new ScoresEndpoint(school, gradebook, door, tokens, faults, habits);
        this.results = new ResultsEndpoint(school, gradebook, door, faults, habits);
    }

    public void addTo(Routes routes) {
        routes.route("GET", GradeAddresses.LINE_ITEMS, "lineitems", lineItems::list);
        routes.route("POST", GradeAddresses.LINE_ITEMS, "lineitems", lineItems::create);
        routes.route("GET", GradeAddresses.LINE_ITEM, "lineitem", lineItems::read);
        routes.route("PUT", GradeAddresses.LINE_ITEM, "lineitem", lineItems::change);
        routes.route("DELETE", GradeAddresses.LINE_ITEM, "lineitem", lineItems::delete);
        routes.route("POST", GradeAddresses.SCORES, "score", scores);
        String slash = habits.has(Trait.RESULTS_WITH_SLASH) ? "/" : "";
        routes.route("GET", GradeAddresses.RESULTS + slash, "results", results);
    }

    /** The endpoint claim, with the scopes granted; nothing for a tool that was granted none. */
    public Map<String, Object> claim(RegisteredTool tool, String courseId, @Nullable ResourceLink link) {
        Set<String> scopes = new TreeSet<>(tool.scopes());
        scopes.retainAll(OWN_SCOPES);
        if (scopes.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("scope", List.copyOf(scopes));
        claim.put("lineitems", addresses.lineItems(tool, courseId));
        if (link != null && link.graded() && !habits.has(Trait.NO_AUTOMATIC_COLUMN)) {
            claim.put("lineitem", addresses.lineItem(tool, gradebook.coupled(tool, link)));
        }
        return Map.of(CLAIM, claim);
    }
}
