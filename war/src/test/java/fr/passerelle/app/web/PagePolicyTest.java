package fr.passerelle.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PagePolicyTest {

    @Test
    void a_page_that_says_nothing_is_in_no_frame_and_posts_to_us() {
        assertThat(PagePolicy.ALONE.contentSecurityPolicy())
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
                                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    @Test
    void platforms_are_named_by_their_origin_alone() {
        PagePolicy policy = PagePolicy.framedBy(List.of(
                URI.create("https://Moodle.example/mod/lti/auth.php?x=1"), URI.create("http://127.0.0.1:9090/a")));

        assertThat(policy.contentSecurityPolicy())
                .endsWith("frame-ancestors https://moodle.example http://127.0.0.1:9090");
    }

    @Test
    void no_platform_means_no_frame() {
        assertThat(PagePolicy.framedBy(List.of())).isSameAs(PagePolicy.ALONE);
    }

    @Test
    void a_form_that_leaves_keeps_the_rest_of_the_policy() {
        String policy = PagePolicy.framedBy(List.of(URI.create("https://lms.example")))
                .postingAnywhere()
                .contentSecurityPolicy();

        assertThat(policy).doesNotContain("form-action").endsWith("frame-ancestors https://lms.example");
    }

    @Test
    void an_address_without_host_is_not_an_origin() {
        assertThatThrownBy(() -> PagePolicy.framedBy(List.of(URI.create("urn:lms"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
