package fr.passerelle.lti.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.lti.fixture.AGradebook;
import fr.passerelle.lti.fixture.AServer;
import fr.passerelle.lti.platform.PlatformAnswer;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.service.ServiceError.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** J-12, A-52, D-5: the token is shown again on every page, and so is the address checked again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagesTest {

    private final AGradebook platform = new AGradebook();
    private final AServer stranger = new AServer();

    @AfterEach
    void close() {
        platform.close();
        stranger.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:PORT/service/2",
                "//localhost:PORT/service/2",
                "http://127.0.0.1@localhost:PORT/service/2",
                "http://user@127.0.0.1:PORT/service/2",
                "ftp://127.0.0.1/service/2"
            })
    void a_next_page_elsewhere_gets_no_token(String next) {
        stranger.on("/", exchange -> AServer.answer(exchange, 200, "[]"));
        String port = String.valueOf(stranger.uri("/").getPort());
        platform.lay(200, "[]", "Link", "<" + next.replace("PORT", port) + ">; rel=\"next\"");

        ServiceRefused refused = catchThrowableOfType(ServiceRefused.class, this::pages);

        assertThat(refused.error().kind()).isEqualTo(Kind.HOST_NOT_ALLOWED);
        assertThat(stranger.asked("/")).isEmpty();
        assertThat(platform.server.asked("/service")).hasSize(1);
    }

    @Test
    void a_next_page_that_redirects_is_not_followed() {
        stranger.on("/", exchange -> AServer.answer(exchange, 200, "[]"));
        platform.lay(200, "[]", "Link", "<" + platform.server.uri("/service/2") + ">; rel=\"next\"");
        platform.lay(302, "", "Location", stranger.uri("/service/3").toString());

        ServiceRefused refused = catchThrowableOfType(ServiceRefused.class, this::pages);

        assertThat(refused.error().status()).isEqualTo(302);
        assertThat(stranger.asked("/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<>;rel=", "<a>;rel= ", "<a>; ", "<a>;rel=\"", "<a> "})
    void a_header_that_begins_again_and_again_keeps_nobody_waiting(String start) {
        String last = start.substring(start.length() - 1);
        platform.lay(200, "[]", "Link", start + last.repeat(15_000) + ";");

        List<PlatformAnswer> pages = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), this::pages);

        assertThat(pages).hasSize(1);
    }

    @Test
    void a_token_that_came_encrypted_does_not_leave_in_the_clear() {
        Registration encrypted = Registration.of("https://lms.example", "1")
                .endpoints(
                        URI.create("https://lms.example/auth"),
                        URI.create("https://lms.example/token"),
                        URI.create("https://lms.example/jwks"));

        assertThat(encrypted.owns(URI.create("https://LMS.example:8443/items"))).isTrue();
        assertThat(encrypted.owns(URI.create("http://lms.example/items"))).isFalse();
        assertThat(encrypted.owns(URI.create("https://lms.example./items"))).isFalse();
        assertThat(platform.registration.owns(platform.server.uri("/items"))).isTrue();
    }

    @Test
    void a_page_that_names_itself_or_an_earlier_one_ends_the_reading() {
        String first = "<" + platform.server.uri("/service/1") + ">; rel=\"next\"";
        platform.lay(200, "[1]", "Link", "<" + platform.server.uri("/service/2") + ">; rel=\"next\"");
        platform.lay(200, "[2]", "Link", first);

        List<PlatformAnswer> pages = pages();

        assertThat(pages).extracting(PlatformAnswer::body).containsExactly("[1]", "[2]");
    }

    private List<PlatformAnswer> pages() {
        return new Pages(platform.client)
                .of(
                        platform.registration,
                        platform.deployment,
                        ServiceRequest.get(
                                platform.server.uri("/service/1"),
                                Scope.LINE_ITEM_READ_ONLY,
                                "application/vnd.ims.lis.v2.lineitemcontainer+json"),
                        page -> page);
    }
}
