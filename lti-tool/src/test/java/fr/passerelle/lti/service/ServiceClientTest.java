package fr.passerelle.lti.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.lti.fixture.AGradebook;
import fr.passerelle.lti.fixture.AServer.Asked;
import fr.passerelle.lti.service.ServiceError.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServiceClientTest {

    private static final String MEDIA_TYPE = "application/vnd.ims.lis.v2.lineitem+json";

    private final AGradebook platform = new AGradebook();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void sends_the_token_and_exactly_one_media_type() {
        send(platform.server.uri("/service/item?type_id=3"));

        Asked asked = platform.server.asked("/service").get(0);
        assertThat(asked.headers())
                .containsEntry("Authorization", "Bearer token-1")
                .containsEntry("Accept", MEDIA_TYPE);
        assertThat(asked.uri().getQuery()).isEqualTo("type_id=3");
    }

    @Test
    void gets_a_new_token_once_when_the_platform_forgot_ours() {
        platform.lay(401, "");

        send(platform.server.uri("/service/item"));

        assertThat(platform.server.asked("/service"))
                .extracting(asked -> asked.headers().get("Authorization"))
                .containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void tells_each_failure_once_and_of_which_service() {
        platform.lay(403, "no");
        refused(platform.server.uri("/service/item"));
        refused(URI.create("https://elsewhere.example/item"));
        platform.clock.advance(Duration.ofHours(2));
        platform.layToken(400, "{\"error\":\"invalid_client\"}");
        refused(platform.server.uri("/service/item"));

        assertThat(platform.failures)
                .extracting(FailedCall::service, failed -> failed.error().kind())
                .containsExactly(
                        tuple(PlatformService.LINE_ITEMS, Kind.FORBIDDEN),
                        tuple(PlatformService.LINE_ITEMS, Kind.HOST_NOT_ALLOWED),
                        tuple(PlatformService.ACCESS_TOKEN, Kind.TOKEN_REFUSED));
    }

    @Test
    void tells_of_an_answer_that_nobody_can_read_and_once() {
        platform.lay(200, "<h1>Maintenance</h1>");
        ServiceError unreadable = new ServiceError(Kind.ANSWER_UNREADABLE, 200, "no roster", Duration.ZERO);
        ServiceRequest request =
                ServiceRequest.get(platform.server.uri("/service/members"), Scope.MEMBERSHIP_READ_ONLY, "text/plain");

        ServiceRefused refused = catchThrowableOfType(
                ServiceRefused.class,
                () -> platform.client.read(platform.registration, platform.deployment, request, answer -> {
                    throw new ServiceRefused(unreadable);
                }));

        assertThat(refused.error()).isEqualTo(unreadable);
        assertThat(platform.failures)
                .containsExactly(new FailedCall(
                        platform.registration.id(), PlatformService.ROSTER, Scope.MEMBERSHIP_READ_ONLY, unreadable));
    }

    @Test
    void gives_up_when_a_new_token_is_refused_too() {
        platform.lay(401, "");
        platform.lay(401, "");

        ServiceError error = refused(platform.server.uri("/service/item"));

        assertThat(error.kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(error.retryable()).isFalse();
        assertThat(platform.server.asked("/service")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED, false",
        "403, FORBIDDEN, false",
        "404, NOT_FOUND, false",
        "405, REJECTED, false",
        "408, PLATFORM_FAILING, true",
        "409, CONFLICT, false",
        "412, REJECTED, false",
        "415, REJECTED, false",
        "422, REJECTED, false",
        "425, PLATFORM_FAILING, true",
        "429, RATE_LIMITED, true",
        "500, PLATFORM_FAILING, true",
        "502, PLATFORM_FAILING, true",
        "302, REJECTED, false"
    })
    void tells_whether_trying_again_will_help(int status, Kind kind, boolean retryable) {
        platform.lay(status, "why");

        ServiceError error = refused(platform.server.uri("/service/item"));

        assertThat(error).isEqualTo(new ServiceError(kind, status, "why", Duration.ZERO));
        assertThat(error.retryable()).isEqualTo(retryable);
    }

    @Test
    void reads_canvas_403_about_a_rate_limit_as_429() {
        platform.lay(403, "403 Forbidden (Rate Limit Exceeded)");

        assertThat(refused(platform.server.uri("/service/item")).kind()).isEqualTo(Kind.RATE_LIMITED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":\"invalid_client\"}|INVALID_CLIENT",
                "{\"error\":\"unauthorized_client\"}|UNAUTHORIZED_CLIENT",
                "{\"error_description\":\"no such scope\",\"error\":\"invalid_scope\"}|INVALID_SCOPE",
                "{\"error\":\"invalid \"kid\" in the header\"}|INVALID_CLIENT",
                "{\"error\":\"of_our_own\"}|",
                "<h1>Non</h1>|"
            })
    void reads_the_word_with_which_a_token_is_refused(String said, OAuthError word) {
        platform.layToken(400, said);

        ServiceError error = refused(platform.server.uri("/service/item"));

        assertThat(error.oauthError()).isEqualTo(Optional.ofNullable(word));
        assertThat(new ServiceError(Kind.REJECTED, 400, said, Duration.ZERO).oauthError())
                .isEmpty();
    }

    @Test
    void tells_how_long_to_wait() {
        platform.lay(429, "", "Retry-After", "120");
        platform.lay(503, "", "Retry-After", "Sat, 21 Nov 2026 09:05:00 GMT");
        platform.lay(503, "", "Retry-After", "soon");

        assertThat(refused(platform.server.uri("/service/item")).retryAfter()).contains(Duration.ofMinutes(2));
        assertThat(refused(platform.server.uri("/service/item")).retryAfter()).contains(Duration.ofMinutes(5));
        assertThat(refused(platform.server.uri("/service/item")).retryAfter()).isEmpty();
    }

    @Test
    void calls_it_unreachable_when_nobody_answers() {
        URI address = platform.server.uri("/service/item");
        send(address);
        platform.close();

        ServiceError error = refused(address);

        assertThat(error.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(error.retryable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/service",
                "http://127.0.0.1@evil.example/",
                "http://user@127.0.0.1/",
                "ftp://127.0.0.1/"
            })
    void sends_no_token_to_a_host_of_nobody(String address) {
        ServiceError error = refused(URI.create(address));

        assertThat(error.kind()).isEqualTo(Kind.HOST_NOT_ALLOWED);
        assertThat(platform.server.asked("/token")).isEmpty();
    }

    @Test
    void takes_tokens_and_addresses_out_of_what_the_platform_says() {
        String token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0abc.c2lnbmF0dXJl";
        platform.lay(400, "token " + token + " of camille@example.org, Bearer abcdef\r\n" + "x".repeat(1000));

        ServiceError error = refused(platform.server.uri("/service/item"));

        assertThat(error.reason())
                .doesNotContain(token)
                .doesNotContain("camille")
                .doesNotContain("abcdef")
                .doesNotContain("\n")
                .hasSizeLessThanOrEqualTo(200);
    }

    private void send(URI address) {
        platform.client.send(
                platform.registration, platform.deployment, ServiceRequest.get(address, Scope.LINE_ITEM, MEDIA_TYPE));
    }

    private ServiceError refused(URI address) {
        return catchThrowableOfType(ServiceRefused.class, () -> send(address)).error();
    }
}
