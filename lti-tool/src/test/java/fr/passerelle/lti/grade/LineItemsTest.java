package fr.passerelle.lti.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.lti.fixture.AGradebook;
import fr.passerelle.lti.fixture.AServer.Asked;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError.Kind;
import fr.passerelle.lti.service.ServiceRefused;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LineItemsTest {

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
