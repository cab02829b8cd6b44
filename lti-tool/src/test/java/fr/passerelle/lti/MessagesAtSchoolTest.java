package fr.passerelle.lti;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.claim.CopyHistory;
import fr.passerelle.lti.deeplinking.Appearance;
import fr.passerelle.lti.deeplinking.ContentItem.Interval;
import fr.passerelle.lti.deeplinking.ContentItem.Picture;
import fr.passerelle.lti.deeplinking.ContentItem.Window;
import fr.passerelle.lti.deeplinking.DeepLinkingAnswer;
import fr.passerelle.lti.deeplinking.DeepLinkingSettings;
import fr.passerelle.lti.deeplinking.FileItem;
import fr.passerelle.lti.deeplinking.HtmlItem;
import fr.passerelle.lti.deeplinking.ImageItem;
import fr.passerelle.lti.deeplinking.ItemLineItem;
import fr.passerelle.lti.deeplinking.LinkItem;
import fr.passerelle.lti.deeplinking.LtiResourceLinkItem;
import fr.passerelle.lti.fixture.AToolAtSchool;
import fr.passerelle.lti.launch.DataPrivacyLaunch;
import fr.passerelle.lti.launch.DeepLinkingLaunch;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.launch.ResourceLinkLaunch;
import fr.passerelle.lti.launch.SubmissionReviewLaunch;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.deeplinking.DeepLink;
import fr.passerelle.testlms.journal.Arrival;
import fr.passerelle.testlms.oidc.LegacyAgreement;
import fr.passerelle.testlms.school.ResourceLink;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of every type, from and to the test LMS, which shares no code with this library. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MessagesAtSchoolTest {

    private final TestLms lms = TestLms.start();
    private final AToolAtSchool tool = new AToolAtSchool(lms);
    private final LtiResourceLinkItem link = LtiResourceLinkItem.at(tool.server.uri("/lti/launch"))
            .with(Map.of("content", "michel"))
            .graded(ItemLineItem.outOf(20).about("michel", "grade"));

    @AfterEach
    void close() {
        tool.close();
        lms.close();
    }

    @Test
    @DisplayName("a picked link launches us with its own parameters and column (C-6)")
    void a_picked_link_launches_us() {
        Arrival arrival = answered(lms.deepLink("helene", "accueil"), DeepLinkingAnswer.of(link));

        ResourceLinkLaunch launch = (ResourceLinkLaunch)
                tool.accept(lms.launch("amina", arrival.fact("placed").orElseThrow()));
        assertThat(launch.custom().get("content")).contains("michel");
        assertThat(launch.gradeEndpoint().orElseThrow().lineItem()).isPresent();
    }

    @Test
    void a_picked_link_may_have_every_member_there_is() {
        URI address = tool.server.uri("/x");
        LtiResourceLinkItem whole = link.shownAs(Appearance.titled("« Michel »")
                        .describedAs("Un exercice")
                        .withIcon(new Picture(address, 50, 50))
                        .withThumbnail(new Picture(address, 0, 0)))
                .openedIn(new Window("outil", 800, 600, "menubar=no"))
                .framed(800, 600)
                .available(new Interval(Instant.parse("2026-12-01T08:00:00Z"), Instant.MAX))
                .submission(new Interval(Instant.MIN, Instant.parse("2026-12-24T22:00:00Z")));

        Arrival arrival = answered(lms.deepLink("helene", "accueil"), DeepLinkingAnswer.of(whole));

        assertThat(lms.school().link(arrival.fact("placed").orElseThrow()).title())
                .isEqualTo("« Michel »");
    }

    @Test
    @DisplayName("content of every type is taken, when it is asked for (C-5, C-7)")
    void content_of_every_type_is_taken() {
        URI address = tool.server.uri("/x");
        DeepLink asked = lms.deepLink("helene", "accueil")
                .with(school().accepting("ltiResourceLink", "link", "file", "html", "image"));

        Arrival arrival = answered(
                asked,
                DeepLinkingAnswer.of(
                        link,
                        LinkItem.at(address).framed(address, 600, 400).embeddedBy("<p>"),
                        FileItem.at(address).ofMediaType("application/pdf").until(Instant.now()),
                        HtmlItem.of("<p>Bonjour</p>"),
                        ImageItem.at(address).sized(10, 20)));

        assertThat(arrival.fact("items")).contains("ltiResourceLink link file html image");
    }

    @ParameterizedTest
    @ValueSource(strings = {"909708", "", "é « ' \" \\ & + %2B", "{\"a\":[1]}"})
    @NullSource
    @DisplayName("data comes back to the character, or not at all (C-4)")
    void data_comes_back_to_the_character(@Nullable String data) {
        DeepLink asked = lms.deepLink("helene", "accueil").with(school().data(data));

        Arrival arrival = answered(asked, DeepLinkingAnswer.of(link));

        assertThat(arrival.fact("refused")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @NullSource
    @DisplayName("a column is brought unless it is unwelcome (C-5)")
    void a_column_is_brought_unless_it_is_unwelcome(@Nullable Boolean welcome) {
        DeepLink asked = lms.deepLink("helene", "accueil").with(school().lineItems(welcome));

        Arrival arrival = answered(asked, DeepLinkingAnswer.of(link));

        ResourceLink placed = lms.school().link(arrival.fact("placed").orElseThrow());
        assertThat(placed.column().exists()).isEqualTo(!Boolean.FALSE.equals(welcome));
    }

    @Test
    @DisplayName("who picks nothing goes back with a message (C-3)")
    void who_picks_nothing_goes_back_with_a_message() {
        Arrival arrival = answered(
                lms.deepLink("helene", "accueil"),
                DeepLinkingAnswer.nothing().withMessage("Rien n’a été choisi.").withErrorLog("CANCELLED"));

        assertThat(arrival.fact("placed")).contains("");
    }

    @Test
    @DisplayName("settings that were kept as text answer as well as fresh ones")
    void settings_that_were_kept_answer_as_well() {
        DeepLinkingLaunch launch = (DeepLinkingLaunch)
                tool.accept(lms.deepLink("helene", "accueil").launch());

        DeepLinkingSettings kept =
                DeepLinkingSettings.parse(launch.deepLinkingSettings().toJson());

        assertThat(tool.answer(kept, DeepLinkingAnswer.of(link))).isEqualTo(200);
        assertThat(tool.answer(kept, DeepLinkingAnswer.of(link))).isEqualTo(400);
    }

    @Test
    void learners_may_not_configure() {
        assertThat(tool.accept(lms.deepLink("amina", "accueil").launch())
                        .roles()
                        .mayConfigure())
                .isFalse();
        assertThat(tool.accept(lms.deepLink("helene", "accueil").launch())
                        .roles()
                        .mayConfigure())
                .isTrue();
    }

    @Test
    @DisplayName("a teacher reviews what a learner did (G-1)")
    void a_teacher_reviews_what_a_learner_did() {
        Launch learner = tool.accept(lms.launch("amina", "michel"));

        SubmissionReviewLaunch review = (SubmissionReviewLaunch) tool.accept(lms.review("helene", "amina", "michel"));

        assertThat(review.forUser().userId()).isEqualTo(learner.subject().orElseThrow());
        assertThat(review.roles().teacher()).isTrue();
        assertThat(review.gradeEndpoint().orElseThrow().lineItem())
                .isEqualTo(learner.gradeEndpoint().orElseThrow().lineItem());
    }

    @Test
    void an_administrator_asks_what_is_kept_about_a_learner() {
        Launch learner = tool.accept(lms.launch("amina", "michel"));

        DataPrivacyLaunch privacy = (DataPrivacyLaunch) tool.accept(lms.dataPrivacy("denis", "amina"));

        assertThat(privacy.forUser().orElseThrow().userId())
                .isEqualTo(learner.subject().orElseThrow());
        assertThat(privacy.roles().mayConfigure()).isTrue();
    }

    @Test
    @DisplayName("a mentor follows some learners (A-39)")
    void a_mentor_follows_some_learners() {
        String amina = tool.accept(lms.launch("amina", "michel")).subject().orElseThrow();
        String chloe = tool.accept(lms.launch("chloe", "michel")).subject().orElseThrow();

        Launch mentor = tool.accept(lms.launch("mireille", "michel"));

        assertThat(mentor.mentored()).hasSize(2).contains(amina).doesNotContain(chloe);
        assertThat(mentor.roles().teacher()).isFalse();
    }

    @Test
    @DisplayName("a teacher's preview is a learner's, marked (A-38)")
    void a_teachers_preview_is_marked() {
        Launch preview = tool.accept(lms.launch("helene", "michel").asTestUser());

        assertThat(preview.roles().testUser()).isTrue();
        assertThat(preview.roles().learner()).isTrue();
        assertThat(preview.roles().teacher()).isFalse();
    }

    @Test
    @DisplayName("an LTI 1.1 past is proven by its secret (A-45, Q32)")
    void a_past_is_proven_by_its_secret() {
        Launch launch = tool.accept(
                lms.launch("amina", "michel").migratingFrom(LegacyAgreement.of("ancienne-cle", "ancien-secret")));
        Launch blackboard = tool.accept(
                lms.launch("amina", "michel").migratingFrom(new LegacyAgreement("ancienne-cle", "ancien-secret", "")));

        assertThat(launch.migration().orElseThrow().provenBy("ancien-secret")).isTrue();
        assertThat(launch.migration().orElseThrow().provenBy("autre-secret")).isFalse();
        assertThat(launch.migration().orElseThrow().userId()).contains("ancien-compte");
        assertThat(blackboard.migration().orElseThrow().userId()).isEqualTo(blackboard.subject());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("a copied course tells where it comes from; its links only elsewhere than in Moodle (G-3, Q16)")
    void a_copied_course_tells_where_it_comes_from(boolean links) {
        ResourceLink original =
                lms.school().addLink("suivie", "accueil", "Activité suivie", "", CopyHistory.PARAMETERS);
        if (links) {
            lms.tellHistoryOfLinks();
        }
        String copy = lms.copyCourse("accueil");

        CopyHistory history =
                tool.accept(lms.launch("amina", copied(copy).handle())).copyHistory();

        assertThat(history.contexts()).containsExactly(original.courseId());
        assertThat(history.resourceLinks()).isEqualTo(links ? List.of(original.id()) : List.of());
    }

    @Test
    @DisplayName("the way back takes messages along (A-44)")
    void the_way_back_takes_messages_along() {
        Launch launch = tool.accept(lms.launch("amina", "michel"));

        URI back = launch.returnAddress()
                .orElseThrow()
                .withErrorMessage("Tentative inconnue.")
                .uri();

        assertThat(back.getQuery()).startsWith("course=").endsWith("&lti_errormsg=Tentative inconnue.");
    }

    private ResourceLink copied(String course) {
        return lms.school().linksOf(lms.school().course(course)).stream()
                .filter(each -> each.title().equals("Activité suivie"))
                .findFirst()
                .orElseThrow();
    }

    private static fr.passerelle.testlms.deeplinking.DeepLinkingSettings school() {
        return fr.passerelle.testlms.deeplinking.DeepLinkingSettings.likeMoodle();
    }

    private Arrival answered(DeepLink asked, DeepLinkingAnswer answer) {
        DeepLinkingLaunch launch = (DeepLinkingLaunch) tool.accept(asked.launch());
        tool.answer(launch.deepLinkingSettings(), answer);
        Arrival arrival = lms.journal().deepLinks().get(0);
        assertThat(arrival.fact("refused")).isEmpty();
        assertThat(arrival.status()).isEqualTo(200);
        return arrival;
    }
}
