package fr.passerelle.registration.manual;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.registration.manual.DraftProblem.Code;
import fr.passerelle.registration.manual.DraftProblem.Field;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegistrationDraftTest {

    @Test
    void becomes_a_registration() {
        CheckedDraft checked = draft(
                        " https://lms.example/ ", "https://lms.example/token", "1, 2\n3", "api.lms.example")
                .check(EgressPolicy.publicOnly());

        assertThat(checked).isInstanceOf(CheckedDraft.Usable.class);
        CheckedDraft.Usable usable = (CheckedDraft.Usable) checked;
        assertThat(usable.registration().issuer()).isEqualTo("https://lms.example/");
        assertThat(usable.registration().tokenAudience()).isEqualTo("https://lms.example/token");
        assertThat(usable.registration().hosts()).containsExactlyInAnyOrder("lms.example", "api.lms.example");
        assertThat(usable.deployments())
                .containsExactly(new DeploymentId("1"), new DeploymentId("2"), new DeploymentId("3"));
    }

    @Test
    void tells_every_problem_in_one_go() {
        CheckedDraft checked = new RegistrationDraft(
                        "", "", "a b", "", "lms.example/token", "", "nope nope", "", "x y/z")
                .check(EgressPolicy.publicOnly());

        assertThat(checked.problems())
                .containsExactly(
                        new DraftProblem(Field.ISSUER, Code.REQUIRED),
                        new DraftProblem(Field.CLIENT_ID, Code.MALFORMED),
                        new DraftProblem(Field.AUTHORIZATION_ENDPOINT, Code.REQUIRED),
                        new DraftProblem(Field.TOKEN_ENDPOINT, Code.NOT_AN_ADDRESS),
                        new DraftProblem(Field.JWKS_URI, Code.NOT_AN_ADDRESS),
                        new DraftProblem(Field.ALLOWED_HOSTS, Code.MALFORMED));
    }

    @ParameterizedTest
    @CsvSource({
        "http://lms.example/token, INSECURE",
        "ftp://lms.example/token, INSECURE",
        "https://user:secret@lms.example/token, NOT_AN_ADDRESS",
        "https:///token, NOT_AN_ADDRESS",
        "mailto:someone@lms.example, NOT_AN_ADDRESS"
    })
    void refuses_an_endpoint(String endpoint, Code code) {
        CheckedDraft checked = draft("https://lms.example", endpoint, "", "").check(EgressPolicy.publicOnly());

        assertThat(checked.problems()).containsExactly(new DraftProblem(Field.TOKEN_ENDPOINT, code));
    }

    @Test
    void may_name_http_addresses_in_tests_and_demo() {
        CheckedDraft checked = draft("http://127.0.0.1:9090", "http://127.0.0.1:9090/token", "", "")
                .check(EgressPolicy.allowingPrivate());

        assertThat(checked.problems()).isEmpty();
    }

    @Test
    void refuses_ids_that_are_too_long() {
        CheckedDraft checked = draft("https://lms.example", "https://lms.example/token", "x".repeat(256), "")
                .check(EgressPolicy.publicOnly());

        assertThat(checked.problems()).containsExactly(new DraftProblem(Field.DEPLOYMENT_IDS, Code.TOO_LONG));
    }

    private static RegistrationDraft draft(String issuer, String token, String deployments, String hosts) {
        return new RegistrationDraft(
                "Lycée",
                issuer,
                "client-1",
                "https://lms.example/auth",
                token,
                "",
                "https://lms.example/jwks",
                deployments,
                hosts);
    }
}
