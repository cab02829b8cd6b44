package fr.passerelle.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The protections that every answer carries (B-2), whatever was asked and by whom: each address there is, each method it
 * has, and what no resource answers. The tool is known outside by an https address.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAnswerTest {
    private static final List<String> ANSWERED_BY_NO_RESOURCE = List.of(
            "GET /nulle-part",
            "GET /refus",
            "GET /assets/x/y",
            "GET /lti/launch",
            "OPTIONS /",
            "DELETE /lti/launch",
            "PROPFIND /admin");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final ToolInProcess tool =
            ToolInProcess.on(Engine.H2, Map.of("PASSERELLE_PUBLIC_URL", "https://passerelle.example"));
    private Optional<String> signedIn = Optional.empty();

    @BeforeAll
    void signIn() {
        signedIn =
                AdminBrowser.ofTheInstance(tool, "instance@passerelle.example").cookie();
    }

    @AfterAll
    void close() {
        tool.close();
    }

    static List<String> requests() {
        return Stream.concat(routes(), ANSWERED_BY_NO_RESOURCE.stream()).toList();
    }

    @Test
    void the_walk_meets_every_door() {
        assertThat(requests())
                .contains(
                        "GET /",
                        "GET /health/ready",
                        "POST /lti/login",
                        "POST /lti/launch",
                        "GET /admin/plateformes/x",
                        "GET /assets/x/x")
                .hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void an_answer_is_protected_whoever_asks_B2(String request) {
        isProtected(send(request, Optional.empty()));
        isProtected(send(request, signedIn));
    }

    private static void isProtected(HttpResponse<Void> answer) {
        HttpHeaders headers = answer.headers();
        assertThat(answer.statusCode()).isNotEqualTo(500);
        assertThat(headers.allValues("content-security-policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; ")
                .contains("base-uri 'none'; ", "; frame-ancestors ")
                .doesNotContain("unsafe");
        assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.allValues("referrer-policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("strict-transport-security")).containsExactly("max-age=31536000");
        assertThat(headers.allValues("permissions-policy"))
                .singleElement()
                .asString()
                .contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(headers.allValues("cache-control")).hasSize(1);
        assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(headers.allValues("set-cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure; HttpOnly; SameSite="));
    }

    private HttpResponse<Void> send(String request, Optional<String> session) {
        String[] words = request.split(" ", 2);
        HttpRequest.Builder asked = HttpRequest.newBuilder(tool.address(words[1]))
                .method(words[0], words[0].equals("POST") ? BodyPublishers.ofString("") : BodyPublishers.noBody())
                .header("Content-Type", "application/x-www-form-urlencoded");
        session.ifPresent(cookie -> asked.header("Cookie", "__Host-passerelle-admin=" + cookie));
        return browser.sendAsync(asked.build(), BodyHandlers.discarding()).join();
    }

    private static Stream<String> routes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.passerelle.app").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(EveryAnswerTest::routes)
                        .distinct()
                        .sorted();
    }

    private static Stream<String> routes(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .flatMap(verb -> Optional.ofNullable(verb).stream())
                        .map(verb -> verb.value() + " " + address(base, method)));
    }

    /** Every placeholder is an x, which is nothing's name. */
    private static String address(String base, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = below == null ? base : base + "/" + below.value();
        return path.replaceAll("\\{([^{}]|\\{\\d+})*}", "x").replaceAll("/{2,}", "/");
    }
}
