package fr.passerelle.app.player;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of contents as a browser asks for them, whole and in parts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentFilesTest {

    private static final String PORTRAIT = "/contenus/michel/portrait.svg";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // before all
    private static ToolInProcess tool;

    @SuppressWarnings("NullAway.Init") // before all
    private static HttpResponse<byte[]> whole;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        tool = ToolInProcess.on(Engine.H2);
        whole = asked("GET");
    }

    @AfterAll
    static void shut() {
        tool.close();
    }

    private static HttpResponse<byte[]> asked(String method, String... headers)
            throws IOException, InterruptedException {
        return found(PORTRAIT, method, headers);
    }

    private static HttpResponse<byte[]> found(String path, String method, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(tool.address(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void a_file_is_whole_may_be_kept_and_says_that_it_comes_in_parts() {
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "ETag")).matches("\"[0-9a-f]{16}\"");
        assertThat(header(whole, "Cache-Control")).contains("max-age=3600");
        assertThat(header(whole, "Content-Type")).startsWith("image/svg+xml");
    }

    @Test
    void a_range_is_answered_with_its_bytes() throws IOException, InterruptedException {
        HttpResponse<byte[]> part = asked("GET", "Range", "bytes=10-19");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 10, 20));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + whole.body().length);
        assertThat(header(part, "ETag")).isEqualTo(header(whole, "ETag"));
    }

    @Test
    void parts_put_together_are_the_file() throws IOException, InterruptedException {
        HttpResponse<byte[]> head = asked("GET", "Range", "bytes=0-99");
        HttpResponse<byte[]> tail = asked("GET", "Range", "bytes=100-");
        byte[] both = Arrays.copyOf(head.body(), whole.body().length);
        System.arraycopy(tail.body(), 0, both, 100, tail.body().length);

        assertThat(both).isEqualTo(whole.body());
    }

    @Test
    void bytes_that_are_not_there_are_refused_with_the_length() throws IOException, InterruptedException {
        HttpResponse<byte[]> nothing = asked("GET", "Range", "bytes=" + whole.body().length + "-");

        assertThat(nothing.statusCode()).isEqualTo(416);
        assertThat(header(nothing, "Content-Range")).isEqualTo("bytes */" + whole.body().length);
    }

    @Test
    void a_range_of_another_file_than_before_is_answered_with_the_whole_file()
            throws IOException, InterruptedException {
        String tag = header(whole, "ETag");

        assertThat(asked("GET", "Range", "bytes=0-9", "If-Range", tag).statusCode())
                .isEqualTo(206);
        for (String other : new String[] {"\"0000000000000000\"", "W/" + tag, "Sat, 21 Nov 2026 13:32:00 GMT"}) {
            HttpResponse<byte[]> answer = asked("GET", "Range", "bytes=0-9", "If-Range", other);
            assertThat(answer.statusCode()).as(other).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(whole.body());
        }
    }

    @Test
    void what_is_known_already_is_not_sent_again() throws IOException, InterruptedException {
        HttpResponse<byte[]> again = asked("GET", "If-None-Match", header(whole, "ETag"), "Range", "bytes=0-9");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_range_means_nothing_when_only_headers_are_asked_for() throws IOException, InterruptedException {
        HttpResponse<byte[]> head = asked("HEAD", "Range", "bytes=0-9");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(whole.body().length));
        assertThat(header(head, "ETag")).isEqualTo(header(whole, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contenus/michel/persona.yaml",
                "/contenus/michel/scenario.yaml",
                "/contenus/trouver-la-bonne-page/quiz.yaml",
                "/contenus/michel/%2e%2e/karim/portrait.svg",
                "/contenus/MICHEL/portrait.svg",
                "/contenus/nobody/portrait.svg"
            })
    void nothing_but_images_and_films_is_ever_served(String path) throws IOException, InterruptedException {
        assertThat(found(path, "GET").statusCode()).isBetween(400, 404);
    }
}
