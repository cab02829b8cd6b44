package fr.passerelle.lti.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.passerelle.lti.fixture.AGradebook;
import fr.passerelle.lti.fixture.ToolKey;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.grade.LineItems;
import fr.passerelle.lti.grade.WantedLineItem;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.service.AccessTokens;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.token.ToolKeys;
import java.net.URI;
import java.util.Set;

/** A-50, D-5, D-13: answers of services, and the pages they announce, are read or fail as documented. */
class ServiceAnswersFuzzTest {

    private static final AFuzzedPlatform platform = new AFuzzedPlatform();
    private static final AGradebook gradebook = platform.gradebook;
    private static final PlatformHttp HTTP = new PlatformHttp(EgressPolicy.allowingPrivate());
    private static final URI CONTAINER = gradebook.server.uri("/service/items");
    private static final WantedLineItem WANTED = new WantedLineItem("Module", 100, "", "resource-1", "");
    private static final int[] STATUSES = {200, 201, 200, 400, 401, 403, 404, 409, 422, 429, 500, 503, 302, 299, 200};

    @FuzzTest
    void any_line_items_and_next_pages_are_read_or_refused(FuzzedDataProvider bytes) {
        int status = STATUSES[bytes.consumeInt(0, STATUSES.length - 1)];
        String header = bytes.consumeBoolean() ? "Link" : "Retry-After";
        String value = AFuzzedPlatform.legal(bytes.consumeString(300));
        gradebook.lay(status, bytes.consumeRemainingAsString(), header, value.isEmpty() ? "x" : value);

        platform.asking(() -> new LineItems(gradebook.client)
                .find(
                        gradebook.registration,
                        gradebook.deployment,
                        GradeEndpoint.allowing(Set.of(Scope.LINE_ITEM)).withLineItems(CONTAINER),
                        WANTED));
    }

    @FuzzTest
    void any_token_answer_gives_a_token_or_a_refusal(FuzzedDataProvider bytes) {
        int status = STATUSES[bytes.consumeInt(0, STATUSES.length - 1)];
        gradebook.layToken(status, bytes.consumeRemainingAsString());

        platform.asking(() -> new AccessTokens(ToolKeys.of(ToolKey.ONE), HTTP, gradebook.clock)
                .get(gradebook.registration, gradebook.deployment, Set.of(Scope.SCORE)));
    }
}
