package fr.passerelle.bench;

import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.RunningTool;
import fr.passerelle.house.fixture.Visitor;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** One learner on the way in, step by step. */
final class Guest {
    private static final String CONTENT = "trouver-la-bonne-page";

    private final RunningTool tool;
    private final SigningPlatform platform;
    private final String learner;
    private final String link;
    private final Visitor visitor;
    private Map<String, String> asked = Map.of();
    private Map<String, String> answer = Map.of();
    private URI page = URI.create("");

    /** @param stopwatch told of every answer's nanoseconds */
    Guest(RunningTool tool, SigningPlatform platform, int number, LongConsumer stopwatch) {
        this.tool = tool;
        this.platform = platform;
        this.learner = "apprenant-" + number;
        this.link = "activite-" + number % 50;
        this.visitor = new Visitor(tool, stopwatch);
    }

    /** Calls the login address and reads what the tool asks the platform for. */
    void login() {
        HttpResponse<String> login = visitor.post(tool.address("/lti/login"), platform.login(tool, learner));
        Visitor.Form form = Visitor.Form.in(login.body());
        asked = form.fields().isEmpty() ? query(form.action()) : form.fields();
    }

    /** The platform's part. */
    void sign() {
        String nonce = asked.getOrDefault("nonce", "");
        answer = Map.of(
                "state",
                asked.getOrDefault("state", ""),
                "id_token",
                platform.idToken(tool, learner, link, CONTENT, nonce));
    }

    void launch() {
        HttpResponse<String> answered = visitor.post(tool.address("/lti/launch"), answer);
        page = tool.address("/")
                .resolve(answered.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new IllegalStateException(answered.body())));
    }

    HttpResponse<String> page() {
        HttpResponse<String> shown = visitor.get(page);
        Playing.screen(shown);
        return shown;
    }

    /** From the click to the first page. */
    HttpResponse<String> enter() {
        login();
        sign();
        launch();
        return page();
    }

    /** Everything from the click to the last page. */
    void playToTheEnd() {
        Playing.of(CONTENT, visitor).toTheEnd(enter());
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(address.substring(address.indexOf('?') + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
