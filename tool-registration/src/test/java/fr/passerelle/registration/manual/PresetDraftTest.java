package fr.passerelle.registration.manual;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.product.Product;
import fr.passerelle.registration.manual.DraftProblem.Code;
import fr.passerelle.registration.manual.DraftProblem.Field;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PresetDraftTest {

    private static final String MOODLE_CLIENT = "AbCdEfGhIjKlMnO";
    private static final EgressPolicy POLICY = EgressPolicy.publicOnly();

    @ParameterizedTest
    @ValueSource(
            strings = {"https://moodle.example.fr", " https://moodle.example.fr/ ", "https://moodle.example.fr///"})
    void of_a_moodle_the_address_and_two_ids_are_enough(String site) {
        Registration registration = usable(moodle(site, MOODLE_CLIENT, "3"));

        assertThat(registration.issuer()).isEqualTo("https://moodle.example.fr");
        assertThat(registration.clientId()).isEqualTo(MOODLE_CLIENT);
        assertThat(registration.authorizationEndpoint())
                .isEqualTo(URI.create("https://moodle.example.fr/mod/lti/auth.php"));
        assertThat(registration.tokenEndpoint()).isEqualTo(URI.create("https://moodle.example.fr/mod/lti/token.php"));
        assertThat(registration.jwksUri()).isEqualTo(URI.create("https://moodle.example.fr/mod/lti/certs.php"));
        assertThat(registration.product()).isEqualTo(Product.MOODLE);
    }

    @Test
    void a_moodle_may_live_below_a_path() {
        Registration registration = usable(moodle("https://www.example.fr/formation/", MOODLE_CLIENT, "3"));

        assertThat(registration.issuer()).isEqualTo("https://www.example.fr/formation");
        assertThat(registration.jwksUri()).isEqualTo(URI.create("https://www.example.fr/formation/mod/lti/certs.php"));
    }

    @Test
    void of_a_hosted_canvas_only_the_ids_are_asked_and_its_issuer_is_that_of_all_Q21_Q23() {
        CheckedDraft checked = draft(
                        Preset.CANVAS,
                        "",
                        Map.of(
                                Field.CLIENT_ID,
                                "170000000000123",
                                Field.DEPLOYMENT_IDS,
                                "12:0123456789abcdef0123456789abcdef01234567"))
                .check(POLICY);

        assertThat(checked.problems()).isEmpty();
        Registration registration = ((CheckedDraft.Usable) checked).registration();
        assertThat(registration.issuer()).isEqualTo("https://canvas.instructure.com");
        assertThat(registration.jwksUri()).isEqualTo(URI.create("https://sso.canvaslms.com/api/lti/security/jwks"));
        assertThat(((CheckedDraft.Usable) checked).deployments())
                .containsExactly(new DeploymentId("12:0123456789abcdef0123456789abcdef01234567"));
        assertThat(Preset.CANVAS.needsSite()).isFalse();
    }

    @Test
    void the_tokens_of_a_brightspace_are_for_one_audience_Q35() {
        Registration registration = usable(draft(
                Preset.BRIGHTSPACE,
                "https://ecole.brightspace.com",
                Map.of(
                        Field.CLIENT_ID,
                        "11111111-2222-3333-4444-555555555555",
                        Field.DEPLOYMENT_IDS,
                        "aaaaaaaa-2222-3333-4444-555555555555")));

        assertThat(registration.tokenAudience()).isEqualTo("https://api.brightspace.com/auth/token");
        assertThat(registration.tokenEndpoint())
                .isEqualTo(URI.create("https://auth.brightspace.com/core/connect/token"));
    }

    @Test
    void the_key_set_of_a_blackboard_follows_from_the_client_id_Q29() {
        Registration registration = usable(draft(
                Preset.BLACKBOARD,
                "",
                Map.of(
                        Field.CLIENT_ID,
                        "11111111-2222-3333-4444-555555555555",
                        Field.DEPLOYMENT_IDS,
                        "aaaaaaaa-2222-3333-4444-555555555555")));

        assertThat(registration.jwksUri())
                .isEqualTo(
                        URI.create(
                                "https://developer.blackboard.com/api/v1/management/applications/11111111-2222-3333-4444-555555555555/jwks.json"));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void every_preset_asks_for_exactly_what_it_cannot_know(Preset preset) {
        Map<Field, String> typed = new HashMap<>();
        preset.asks().forEach(field -> typed.put(field, sample(field)));

        CheckedDraft checked = draft(preset, "https://lms.example.fr", typed).check(POLICY);

        assertThat(checked.problems()).isEmpty();
        preset.asks().forEach(field -> {
            Map<Field, String> without = new HashMap<>(typed);
            without.remove(field);
            assertThat(draft(preset, "https://lms.example.fr", without)
                            .check(POLICY)
                            .problems())
                    .as("%s without %s", preset, field)
                    .extracting(DraftProblem::field)
                    .allMatch(field::equals);
        });
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void a_preset_is_found_by_its_word(Preset preset) {
        assertThat(Preset.named(preset.word())).contains(preset);
        assertThat(Preset.named(preset.word() + "x")).isEmpty();
    }

    @Test
    void what_is_typed_for_an_unusual_installation_counts() {
        Registration registration = usable(draft(
                Preset.MOODLE,
                "https://moodle.example.fr",
                Map.of(
                        Field.CLIENT_ID, MOODLE_CLIENT,
                        Field.DEPLOYMENT_IDS, "3",
                        Field.ISSUER, "https://vieux.example.fr")));

        assertThat(registration.issuer()).isEqualTo("https://vieux.example.fr");
        assertThat(registration.tokenEndpoint()).isEqualTo(URI.create("https://moodle.example.fr/mod/lti/token.php"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', REQUIRED",
        "moodle.example.fr, NOT_AN_ADDRESS",
        "https://moodle exemple.fr, NOT_AN_ADDRESS",
        "https://a:b@moodle.example.fr, NOT_AN_ADDRESS",
        "http://moodle.example.fr, INSECURE",
        "ftp://moodle.example.fr, INSECURE",
        "https://moodle.example.fr/login/index.php, A_PAGE",
        "https://moodle.example.fr/course/view.php?id=3, A_PAGE",
        "https://moodle.example.fr/my/#top, A_PAGE",
    })
    void the_address_of_the_site_is_checked_once_and_by_itself(String site, Code code) {
        assertThat(moodle(site, MOODLE_CLIENT, "3").check(POLICY).problems())
                .containsExactly(new DraftProblem(Field.SITE, code));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3, CLIENT_ID, REQUIRED",
        "AbCd EfGh, 3, CLIENT_ID, MALFORMED",
        "https://moodle.example.fr, 3, CLIENT_ID, ADDRESS_FOR_AN_ID",
        "AbCdEfGhIjKlMnO, https://moodle.example.fr/3, DEPLOYMENT_IDS, ADDRESS_FOR_AN_ID",
        "AbCdEfGhIjKlMnO, AbCdEfGhIjKlMnO, DEPLOYMENT_IDS, SAME_AS_CLIENT_ID",
        "3, AbCdEfGhIjKlMnO, CLIENT_ID, SWAPPED",
    })
    void ids_that_are_wrong_are_told_apart(String client, String deployment, Field field, Code code) {
        assertThat(moodle("https://moodle.example.fr", client, deployment)
                        .check(POLICY)
                        .problems())
                .contains(new DraftProblem(field, code))
                .allMatch(problem -> problem.field() == field);
    }

    @Test
    void an_issuer_with_a_slash_is_questioned_where_the_product_has_none() {
        Map<Field, String> typed = Map.of(
                Field.CLIENT_ID, MOODLE_CLIENT, Field.DEPLOYMENT_IDS, "3", Field.ISSUER, "https://moodle.example.fr/");

        assertThat(draft(Preset.MOODLE, "https://moodle.example.fr", typed)
                        .check(POLICY)
                        .problems())
                .containsExactly(new DraftProblem(Field.ISSUER, Code.FINAL_SLASH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007", "\u0000"})
    void characters_that_no_value_has_are_refused_everywhere(String bad) {
        Map<Field, String> typed = new HashMap<>();
        Preset.GENERIC.asks().forEach(field -> typed.put(field, sample(field)));
        for (Field field : new Field[] {Field.CLIENT_ID, Field.DEPLOYMENT_IDS, Field.ISSUER, Field.JWKS_URI}) {
            Map<Field, String> wrong = new HashMap<>(typed);
            wrong.put(field, bad);
            assertThat(draft(Preset.GENERIC, "", wrong).check(POLICY).problems())
                    .as("%s", field)
                    .isNotEmpty()
                    .allMatch(problem -> problem.field() == field);
        }
    }

    private static String sample(Field field) {
        return switch (field) {
            case CLIENT_ID -> "un-client";
            case DEPLOYMENT_IDS -> "un-deploiement";
            default -> "https://lms.example.fr/" + field.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static PresetDraft moodle(String site, String client, String deployment) {
        return draft(Preset.MOODLE, site, Map.of(Field.CLIENT_ID, client, Field.DEPLOYMENT_IDS, deployment));
    }

    private static PresetDraft draft(Preset preset, String site, Map<Field, String> typed) {
        return new PresetDraft(preset, "Campus", site, typed);
    }

    private static Registration usable(PresetDraft draft) {
        CheckedDraft checked = draft.check(POLICY);
        assertThat(checked.problems()).isEmpty();
        return ((CheckedDraft.Usable) checked).registration();
    }
}
