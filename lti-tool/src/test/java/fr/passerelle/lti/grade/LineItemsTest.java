package fr.passerelle.lti.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.lti.claim.SubmissionReview;
import fr.passerelle.lti.fixture.AGradebook;
import fr.passerelle.lti.fixture.AServer;
import fr.passerelle.lti.fixture.AServer.Asked;
import fr.passerelle.lti.service.FailedCall;
import fr.passerelle.lti.service.PlatformService;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError.Kind;
import fr.passerelle.lti.service.ServiceRefused;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LineItemsTest {

    private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";

    private final AGradebook platform = new AGradebook();
    private final LineItems lineItems = new LineItems(platform.client);
    private final URI container = platform.server.uri("/service/lineitems?type_id=3");
    private final WantedLineItem wanted = new WantedLineItem("Michel", 20, "8", "michel", "grade");

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void use_the_one_the_launch_named() {
        URI named = platform.server.uri("/service/4/lineitem");

        Optional<URI> resolved = resolve(allowing(Scope.LINE_ITEM).withLineItem(named));

        assertThat(resolved).contains(named);
        assertThat(platform.server.asked("/service")).isEmpty();
    }

    @Test
    void find_the_one_that_is_there_after_a_course_was_copied() {
        platform.lay(200, "[" + item("7", "8", "michel", "grade") + "]");

        Optional<URI> resolved = resolve(allowing(Scope.LINE_ITEM));

        Asked asked = platform.server.asked("/service").get(0);
        assertThat(resolved).contains(platform.server.uri("/service/7"));
        assertThat(asked.uri()).hasToString("/service/lineitems?type_id=3&resource_link_id=8");
        assertThat(asked.headers()).containsEntry("Accept", "application/vnd.ims.lis.v2.lineitemcontainer+json");
        assertThat(platform.server.asked("/service")).hasSize(1);
    }

    @Test
    void create_one_when_none_is_there() {
        platform.lay(200, "[" + item("7", "9", "michel", "grade") + "," + item("8", "8", "michel", "") + "]");
        platform.lay(201, item("9", "8", "michel", "grade"));

        Optional<URI> resolved = resolve(allowing(Scope.LINE_ITEM));

        Asked created = platform.server.asked("/service").get(1);
        assertThat(resolved).contains(platform.server.uri("/service/9"));
        assertThat(created.method()).isEqualTo("POST");
        assertThat(created.uri()).hasToString("/service/lineitems?type_id=3");
        assertThat(created.headers()).containsEntry("Content-Type", "application/vnd.ims.lis.v2.lineitem+json");
        assertThat(created.body())
                .isEqualTo("{\"label\":\"Michel\",\"scoreMaximum\":20,\"resourceId\":\"michel\","
                        + "\"resourceLinkId\":\"8\",\"tag\":\"grade\"}");
    }

    @Test
    void look_but_do_not_create_when_reading_is_all_that_is_allowed() {
        platform.lay(200, "[]");

        assertThat(resolve(allowing(Scope.LINE_ITEM_READ_ONLY))).isEmpty();
        assertThat(platform.server.asked("/service")).hasSize(1);
    }

    @Test
    void are_left_alone_when_nothing_is_allowed() {
        assertThat(resolve(allowing(Scope.SCORE))).isEmpty();
        assertThat(resolve(GradeEndpoint.allowing(Set.of(Scope.LINE_ITEM)))).isEmpty();
        assertThat(platform.server.asked("/")).isEmpty();
    }

    @Test
    void ask_to_read_with_the_smallest_scope_there_is() {
        platform.lay(200, "[" + item("7", "8", "michel", "grade") + "]");

        resolve(GradeEndpoint.allowing(Set.of(Scope.LINE_ITEM, Scope.LINE_ITEM_READ_ONLY))
                .withLineItems(container));

        assertThat(platform.server.asked("/token").get(0).body()).endsWith("lineitem.readonly");
    }

    @Test
    void are_read_to_the_last_page() {
        String next = platform.server.uri("/service/lineitems?type_id=3&from=1").toString();
        platform.lay(200, "[" + item("1", "8", "other", "") + "]", "Link", "<" + next + ">; rel=\"next\"");
        platform.lay(200, "[" + item("2", "8", "michel", "grade") + "]");

        assertThat(resolve(allowing(Scope.LINE_ITEM))).contains(platform.server.uri("/service/2"));
        assertThat(platform.server.asked("/service").get(1).uri()).hasToString("/service/lineitems?type_id=3&from=1");
    }

    @Test
    void are_read_to_the_last_page_of_moodle_with_its_curly_quotes() {
        String next =
                platform.server.uri("/service/lineitems?type_id=3&amp;from=1").toString();
        platform.lay(200, "[]", "Link", "<" + next + ">; rel=\u00e2\u0080\u009cnext\u00e2\u0080\u009d");
        platform.lay(200, "[" + item("2", "8", "michel", "grade") + "]");

        assertThat(resolve(allowing(Scope.LINE_ITEM))).contains(platform.server.uri("/service/2"));
        assertThat(platform.server.asked("/service").get(1).uri()).hasToString("/service/lineitems?type_id=3&from=1");
    }

    @Test
    void are_not_read_in_circles() {
        platform.lay(200, "[]", "Link", "<" + container + "&resource_link_id=8>; rel=\"next\"");

        assertThat(find()).isEmpty();
        assertThat(platform.server.asked("/service")).hasSize(1);
    }

    @Test
    void are_not_read_from_another_host() {
        platform.lay(200, "[]", "Link", "<http://evil.example/>; rel=\"next\"");

        ServiceRefused refused = catchThrowableOfType(ServiceRefused.class, this::find);

        assertThat(refused.error().kind()).isEqualTo(Kind.HOST_NOT_ALLOWED);
    }

    @Test
    void are_told_when_they_cannot_be_read() {
        platform.lay(200, "<html>");

        ServiceRefused refused = catchThrowableOfType(ServiceRefused.class, this::find);

        assertThat(refused.error().kind()).isEqualTo(Kind.ANSWER_UNREADABLE);
        assertThat(platform.failures).extracting(FailedCall::service).containsExactly(PlatformService.LINE_ITEMS);
    }

    @Test
    void of_moodle_are_understood() throws Exception {
        platform.lay(200, Files.readString(Path.of("src/test/resources/moodle-4.5/line-items.json")));
        WantedLineItem quiz = new WantedLineItem("Exercice 1", 12, "8", "ex-1", "quiz");

        Optional<LineItem> found =
                lineItems.find(platform.registration, platform.deployment, allowing(Scope.LINE_ITEM), quiz);

        assertThat(found.orElseThrow().label()).isEqualTo("Exercice 1 & “été”");
        assertThat(found.orElseThrow().scoreMaximum()).isEqualTo(12);
        assertThat(found.orElseThrow().id().getQuery()).isEqualTo("type_id=3");
    }

    @Test
    void are_listed_by_link_resource_and_tag() {
        platform.lay(200, "[" + item("7", "8", "michel", "grade") + "," + item("8", "", "michel", "other") + "]");

        List<LineItem> listed = lineItems.list(
                platform.registration,
                platform.deployment,
                allowing(Scope.LINE_ITEM_READ_ONLY),
                new LineItemFilter("8", "michel", "grade"));

        assertThat(listed).extracting(LineItem::id).containsExactly(platform.server.uri("/service/7"));
        assertThat(platform.server.asked("/service").get(0).uri())
                .hasToString("/service/lineitems?type_id=3&resource_link_id=8&resource_id=michel&tag=grade");
    }

    @Test
    void are_listed_without_a_filter() {
        platform.lay(200, "[" + item("7", "8", "michel", "grade") + "," + item("8", "", "", "") + ",{},7]");

        List<LineItem> listed = lineItems.list(
                platform.registration, platform.deployment, allowing(Scope.LINE_ITEM), LineItemFilter.ANY);

        assertThat(listed).hasSize(2);
        assertThat(platform.server.asked("/service").get(0).uri()).hasToString("/service/lineitems?type_id=3");
    }

    @Test
    void are_read_one_by_one() {
        platform.lay(200, item("7", "8", "michel", "grade"));

        LineItem read =
                lineItems.get(platform.registration, platform.deployment, allowing(Scope.LINE_ITEM_READ_ONLY), seven());

        assertThat(read.label()).isEqualTo("Michel");
        assertThat(platform.server.asked("/service").get(0).headers()).containsEntry("Accept", ITEM);
        assertThat(platform.server.asked("/token").get(0).body()).endsWith("lineitem.readonly");
    }

    @Test
    @DisplayName("are changed whole, with what we do not know in them (D-7)")
    void are_changed_whole() {
        platform.lay(
                200,
                "{\"id\":\"" + seven() + "\",\"label\":\"Michel\",\"scoreMaximum\":20,\"resourceLinkId\":\"8\","
                        + "\"tag\":null,\"vendor\":{\"deep\":[1,2.50]},\"resourceId\":\"\"}");
        platform.lay(200, "");

        LineItem changed = update(LineItemChange.NONE.labelled("Michel, encore").outOf(40));

        Asked put = platform.server.asked("/service").get(1);
        assertThat(changed.label()).isEqualTo("Michel, encore");
        assertThat(changed.scoreMaximum()).isEqualTo(40);
        assertThat(put.method()).isEqualTo("PUT");
        assertThat(put.uri()).hasToString("/service/7?type_id=3");
        assertThat(put.headers()).containsEntry("Content-Type", ITEM).containsEntry("Accept", ITEM);
        assertThat(put.body())
                .isEqualTo("{\"id\":\"" + seven() + "\",\"label\":\"Michel, encore\",\"scoreMaximum\":40,"
                        + "\"resourceLinkId\":\"8\",\"tag\":null,\"vendor\":{\"deep\":[1,2.5]},"
                        + "\"resourceId\":\"\"}");
    }

    @Test
    void may_be_opened_named_released_and_offered_for_review() {
        platform.lay(200, "{\"id\":\"" + seven() + "\",\"label\":\"Michel\",\"scoreMaximum\":20}");

        update(LineItemChange.NONE
                .about("michel", "")
                .open(Instant.parse("2026-12-01T08:00:00Z"), Instant.parse("2026-12-02T08:00:00Z"))
                .gradesReleased(false)
                .reviewed(SubmissionReview.whenever(List.of("Completed"))));

        assertThat(platform.server.asked("/service").get(1).body())
                .endsWith("\"scoreMaximum\":20,\"resourceId\":\"michel\",\"tag\":\"\","
                        + "\"startDateTime\":\"2026-12-01T08:00:00Z\",\"endDateTime\":\"2026-12-02T08:00:00Z\","
                        + "\"gradesReleased\":false,\"submissionReview\":{\"reviewableStatus\":[\"Completed\"]}}");
    }

    @Test
    void are_not_written_when_they_could_not_be_read() {
        platform.lay(200, "<html>");

        ServiceRefused refused =
                catchThrowableOfType(ServiceRefused.class, () -> update(LineItemChange.NONE.labelled("x")));

        assertThat(refused.error().kind()).isEqualTo(Kind.ANSWER_UNREADABLE);
        assertThat(platform.failures).extracting(FailedCall::service).containsExactly(PlatformService.LINE_ITEMS);
        assertThat(platform.server.asked("/service")).hasSize(1);
    }

    @Test
    void keep_a_label_and_a_maximum() {
        assertThatIllegalArgumentException().isThrownBy(() -> LineItemChange.NONE.labelled(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> LineItemChange.NONE.outOf(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void are_deleted(int status) {
        platform.lay(status, "");

        lineItems.delete(platform.registration, platform.deployment, seven());

        Asked asked = platform.server.asked("/service").get(0);
        assertThat(asked.method()).isEqualTo("DELETE");
        assertThat(asked.uri()).hasToString("/service/7?type_id=3");
    }

    @Test
    @DisplayName("offer the review of submissions when we create them (G-1)")
    void offer_the_review_of_submissions() {
        platform.lay(200, "[]");
        platform.lay(201, item("9", "8", "michel", "grade"));

        lineItems
                .offering(SubmissionReview.whenever(List.of("Completed")).labelled("Voir"))
                .resolve(platform.registration, platform.deployment, allowing(Scope.LINE_ITEM), wanted);

        assertThat(platform.server.asked("/service").get(1).body())
                .endsWith("\"submissionReview\":{\"reviewableStatus\":[\"Completed\"],\"label\":\"Voir\"}}");
    }

    @Test
    @DisplayName("are created once, by however many threads (D-3)")
    void are_created_once_by_however_many_threads() throws Exception {
        List<String> created = new CopyOnWriteArrayList<>();
        platform.server.on("/columns", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                created.add(item(String.valueOf(created.size()), "8", "michel", "grade"));
                AServer.answer(exchange, 201, created.get(0));
            } else {
                AServer.answer(exchange, 200, created.toString());
            }
        });
        GradeEndpoint endpoint =
                GradeEndpoint.allowing(Set.of(Scope.LINE_ITEM)).withLineItems(platform.server.uri("/columns"));
        ExecutorService threads = Executors.newFixedThreadPool(6);

        List<Future<Optional<URI>>> resolved = threads.invokeAll(Collections.nCopies(
                6,
                () -> new LineItems(platform.client)
                        .resolve(platform.registration, platform.deployment, endpoint, wanted)));

        for (Future<Optional<URI>> each : resolved) {
            assertThat(each.get()).contains(platform.server.uri("/service/0"));
        }
        assertThat(created).hasSize(1);
        threads.shutdown();
    }

    private URI seven() {
        return platform.server.uri("/service/7?type_id=3");
    }

    private LineItem update(LineItemChange change) {
        return lineItems.update(platform.registration, platform.deployment, seven(), change);
    }

    private GradeEndpoint allowing(Scope scope) {
        return GradeEndpoint.allowing(Set.of(scope)).withLineItems(container);
    }

    private Optional<URI> resolve(GradeEndpoint endpoint) {
        return lineItems.resolve(platform.registration, platform.deployment, endpoint, wanted);
    }

    private Optional<LineItem> find() {
        return lineItems.find(platform.registration, platform.deployment, allowing(Scope.LINE_ITEM), wanted);
    }

    private String item(String id, String link, String resource, String tag) {
        return "{\"id\":\"" + platform.server.uri("/service/" + id) + "\",\"label\":\"Michel\",\"scoreMaximum\":20,"
                + "\"resourceLinkId\":\"" + link + "\",\"resourceId\":\"" + resource + "\",\"tag\":\"" + tag + "\"}";
    }
}
