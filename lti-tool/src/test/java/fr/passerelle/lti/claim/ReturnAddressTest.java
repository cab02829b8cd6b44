package fr.passerelle.lti.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A-44, J-9, J-10. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReturnAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://lms.example/back, https://lms.example/back?lti_msg=Fini",
        "https://lms.example/back?, https://lms.example/back?lti_msg=Fini",
        "https://lms.example/back?id=3&sesskey=a%2Fb, https://lms.example/back?id=3&sesskey=a%2Fb&lti_msg=Fini",
        "https://lms.example/back#top, https://lms.example/back?lti_msg=Fini#top",
        "https://lms.example/back?id=3#top?x, https://lms.example/back?id=3&lti_msg=Fini#top?x",
        "HTTPS://lms.example, HTTPS://lms.example?lti_msg=Fini"
    })
    void keeps_the_query_and_the_fragment_it_has(String sent, String told) {
        assertThat(at(sent).withMessage("Fini").uri()).hasToString(told);
    }

    @Test
    void carries_four_texts_encoded() {
        ReturnAddress told = at("https://lms.example/back")
                .withMessage("Bravo & merci\u00a0!")
                .withErrorMessage("«\u00a0Tentative\u00a0» inconnue")
                .withLog("a=b+c")
                .withErrorLog("ATTEMPT_UNKNOWN #5\r\nx");

        assertThat(told.uri().getRawQuery())
                .isEqualTo("lti_msg=Bravo%20%26%20merci%C2%A0%21"
                        + "&lti_errormsg=%C2%AB%C2%A0Tentative%C2%A0%C2%BB%20inconnue"
                        + "&lti_log=a%3Db%2Bc"
                        + "&lti_errorlog=ATTEMPT_UNKNOWN%20%235%0D%0Ax");
    }

    @Test
    void sends_no_empty_text() {
        assertThat(at("https://lms.example/back").withLog(" ").uri()).hasToString("https://lms.example/back");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "data:text/html,<script>",
                "//lms.example/back",
                "/back",
                "http://lms.example/back",
                "https:///back",
                "https://lms.example@evil.example/back",
                "https://lms.example/a b",
                "ftp://lms.example/back"
            })
    void is_only_where_a_browser_may_be_sent(String sent) {
        assertThat(ReturnAddress.in(sent, "https")).isEmpty();
    }

    @Test
    void may_be_http_if_the_platform_itself_is() {
        assertThat(ReturnAddress.in("http://lms.example/back", "http")).isPresent();
        assertThat(ReturnAddress.in("javascript:alert(1)", "javascript")).isEmpty();
    }

    @Test
    void is_never_written_whole() {
        assertThat(at("https://lms.example/back?sesskey=secret")).hasToString("ReturnAddress[lms.example]");
    }

    private static ReturnAddress at(String text) {
        return ReturnAddress.in(text, "https").orElseThrow();
    }
}
