package fr.passerelle.lti.deeplinking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.passerelle.lti.claim.SubmissionReview;
import fr.passerelle.lti.deeplinking.ContentItem.Interval;
import fr.passerelle.lti.deeplinking.ContentItem.Picture;
import fr.passerelle.lti.deeplinking.ContentItem.Window;
import fr.passerelle.lti.internal.Json;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C-6, C-7, C-11. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentItemTest {

    private static final URI ADDRESS = URI.create("https://tool.example/lti/launch");
    private static final Instant START = Instant.parse("2026-12-01T08:00:00.5Z");
    private static final Instant END = Instant.parse("2026-12-24T22:00:00Z");

    @Test
    void of_a_resource_link_says_no_more_than_it_was_told() {
        assertThat(written(LtiResourceLinkItem.at(ADDRESS)))
                .isEqualTo("{\"type\":\"ltiResourceLink\",\"url\":\"https://tool.example/lti/launch\"}");
    }

    @Test
    void of_a_resource_link_has_every_member_of_the_specification() {
        LtiResourceLinkItem item = LtiResourceLinkItem.at(ADDRESS)
                .shownAs(Appearance.titled("Michel")
                        .describedAs("« Persona »")
                        .withIcon(new Picture(URI.create("https://tool.example/i.png"), 50, 50))
                        .withThumbnail(new Picture(URI.create("https://tool.example/t.png"), 0, 0)))
                .with(Map.of("content", "michel", "empty", ""))
                .graded(ItemLineItem.outOf(20)
                        .labelled("Note")
                        .about("michel", "grade")
                        .gradesReleased(true))
                .openedIn(new Window("tool", 800, 0, "menubar=no"))
                .framed(900, 600)
                .available(new Interval(START, END))
                .submission(new Interval(Instant.MIN, END));

        assertThat(written(item))
                .isEqualTo("{\"type\":\"ltiResourceLink\",\"url\":\"https://tool.example/lti/launch\","
                        + "\"title\":\"Michel\",\"text\":\"« Persona »\","
                        + "\"icon\":{\"url\":\"https://tool.example/i.png\",\"width\":50,\"height\":50},"
                        + "\"thumbnail\":{\"url\":\"https://tool.example/t.png\"},"
                        + "\"custom\":{\"content\":\"michel\",\"empty\":\"\"},"
                        + "\"lineItem\":{\"scoreMaximum\":20,\"label\":\"Note\",\"resourceId\":\"michel\","
                        + "\"tag\":\"grade\",\"gradesReleased\":true},"
                        + "\"window\":{\"targetName\":\"tool\",\"width\":800,\"windowFeatures\":\"menubar=no\"},"
                        + "\"iframe\":{\"width\":900,\"height\":600},"
                        + "\"available\":{\"startDateTime\":\"2026-12-01T08:00:00Z\","
                        + "\"endDateTime\":\"2026-12-24T22:00:00Z\"},"
                        + "\"submission\":{\"endDateTime\":\"2026-12-24T22:00:00Z\"}}");
    }

    @Test
    void of_a_resource_link_may_offer_the_review_of_submissions() {
        SubmissionReview review = SubmissionReview.whenever(List.of("Submitted", "Completed"))
                .labelled("Voir la tentative")
                .at(ADDRESS)
                .with(Map.of("view", "attempt"));

        assertThat(written(LtiResourceLinkItem.at(ADDRESS)
                        .graded(ItemLineItem.outOf(1).reviewed(review))))
                .endsWith("\"lineItem\":{\"scoreMaximum\":1,\"submissionReview\":{"
                        + "\"reviewableStatus\":[\"Submitted\",\"Completed\"],\"label\":\"Voir la tentative\","
                        + "\"url\":\"https://tool.example/lti/launch\",\"custom\":{\"view\":\"attempt\"}}}}");
    }

    @Test
    void of_a_page_may_be_framed_or_embedded() {
        LinkItem item = LinkItem.at(URI.create("https://tool.example/fiche"))
                .shownAs(Appearance.titled("Fiche"))
                .embeddedBy("<iframe></iframe>")
                .framed(URI.create("https://tool.example/cadre"), 600, 400)
                .openedIn(new Window("_blank", 0, 0, ""));

        assertThat(written(item))
                .isEqualTo("{\"type\":\"link\",\"url\":\"https://tool.example/fiche\",\"title\":\"Fiche\","
                        + "\"embed\":{\"html\":\"<iframe></iframe>\"},"
                        + "\"iframe\":{\"src\":\"https://tool.example/cadre\",\"width\":600,\"height\":400},"
                        + "\"window\":{\"targetName\":\"_blank\"}}");
    }

    @Test
    void of_a_file_says_what_it_is_and_until_when() {
        FileItem item = FileItem.at(URI.create("https://tool.example/fiche.pdf"))
                .ofMediaType("application/pdf")
                .until(START);

        assertThat(written(item))
                .isEqualTo("{\"type\":\"file\",\"url\":\"https://tool.example/fiche.pdf\","
                        + "\"mediaType\":\"application/pdf\",\"expiresAt\":\"2026-12-01T08:00:00Z\"}");
    }

    @Test
    void of_markup_or_an_image_is_as_short() {
        assertThat(written(HtmlItem.of("<p>Bonjour</p>").shownAs(Appearance.titled("Salut"))))
                .isEqualTo("{\"type\":\"html\",\"html\":\"<p>Bonjour</p>\",\"title\":\"Salut\"}");
        assertThat(written(
                        ImageItem.at(URI.create("https://tool.example/i.png")).sized(10, 20)))
                .isEqualTo("{\"type\":\"image\",\"url\":\"https://tool.example/i.png\",\"width\":10,\"height\":20}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "/launch", "https://a@tool.example/"})
    void never_leads_elsewhere_than_to_the_web(String address) {
        URI uri = URI.create(address);

        assertThatIllegalArgumentException().isThrownBy(() -> LtiResourceLinkItem.at(uri));
        assertThatIllegalArgumentException().isThrownBy(() -> LinkItem.at(uri));
        assertThatIllegalArgumentException().isThrownBy(() -> new Picture(uri, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content", "", "content-id", "$x"})
    @DisplayName("has custom names that Moodle and Schoology leave as they are (Q15, Q54)")
    void has_custom_names_that_platforms_leave_as_they_are(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LtiResourceLinkItem.at(ADDRESS).with(Map.of(name, "x")));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "NaN", "Infinity"})
    void is_never_graded_out_of_nothing(double maximum) {
        assertThatIllegalArgumentException().isThrownBy(() -> ItemLineItem.outOf(maximum));
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "100.0, 100", "12.5, 12.5"})
    @DisplayName("writes a whole maximum without a fraction: Moodle's form takes no other")
    void writes_a_whole_maximum_without_a_fraction(double maximum, String written) {
        assertThat(ItemLineItem.outOf(maximum).written().get("scoreMaximum")).hasToString(written);
    }

    @Test
    void ends_after_it_starts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(END, START));
        assertThat(new Interval(START, Instant.MAX).written()).containsOnlyKeys("startDateTime");
    }

    private static String written(ContentItem item) {
        return Json.write(item.written());
    }
}
