package fr.passerelle.lti.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustomParametersTest {

    @Test
    void leave_out_variables_the_platform_did_not_resolve() {
        CustomParameters custom = CustomParameters.of(Map.of("due", "$ResourceLink.submission.endDateTime"));

        assertThat(custom.get("due")).isEmpty();
    }

    @Test
    void keep_a_text_that_only_starts_like_a_variable() {
        CustomParameters custom = CustomParameters.of(Map.of("price", "$5 and more", "amount", "$5"));

        assertThat(custom.get("price")).contains("$5 and more");
        assertThat(custom.get("amount")).contains("$5");
    }

    @Test
    void keep_an_empty_text() {
        assertThat(CustomParameters.of(Map.of("hist", "")).get("hist")).contains("");
    }

    @Test
    void are_found_when_schoology_lowers_their_names() {
        assertThat(CustomParameters.of(Map.of("mycontent", "michel")).get("myContent"))
                .contains("michel");
    }

    @Test
    void prefer_the_name_as_spelled_when_moodle_sends_both() {
        CustomParameters custom = CustomParameters.of(Map.of("mycontent", "lower", "myContent", "spelled"));

        assertThat(custom.get("myContent")).contains("spelled");
    }
}
