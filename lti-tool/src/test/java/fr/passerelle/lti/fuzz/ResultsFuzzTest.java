package fr.passerelle.lti.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.passerelle.lti.grade.Result;
import fr.passerelle.lti.grade.Results;
import java.net.URI;
import java.util.List;

/** D-5, D-13, D-15: what a platform says it kept, page after page, is read or refused. */
class ResultsFuzzTest {

    private static final AFuzzedPlatform platform = new AFuzzedPlatform();
    private static final URI LINE_ITEM = platform.gradebook.server.uri("/service/4/lineitem?type_id=3");

    @FuzzTest
    void any_results_and_their_next_page_are_read_or_refused(byte[] page) {
        platform.layPage(page);
        platform.layPage(page);

        platform.asking(() -> {
            List<Result> results = new Results(platform.gradebook.client)
                    .of(platform.gradebook.registration, platform.gradebook.deployment, LINE_ITEM);
            results.forEach(ResultsFuzzTest::readWhole);
            return results;
        });
    }

    private static void readWhole(Result result) {
        boolean usable = Double.isFinite(result.score()) && Double.isFinite(result.maximum()) && result.maximum() > 0;
        String all = result.userId() + result.scoringUserId() + result.comment() + result.timestamp();
        if (!usable || result.userId().isEmpty() || result.userId().length() > 255 || all.isEmpty()) {
            throw new AssertionError("no result: " + result.score() + "/" + result.maximum());
        }
    }
}
