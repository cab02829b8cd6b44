package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Pages;
import fr.passerelle.testlms.web.Parameters;
import fr.passerelle.testlms.web.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An attacker who begins a login at the tool in a browser of their own, and has it finished in another:
 * what a tool must notice, or somebody works under the attacker's name (J-4).
 */
final class StolenLogin {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern FIELD = Pattern.compile("<input\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value)=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private final HttpClient browser =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** The page that makes the victim's browser finish the login of this launch. */
    Answer finish(Launch attackers) {
        Map<String, String> request = authenticationRequest(attackers);
        URI redirectUri = attackers.tool().addresses().launch();
        return Answer.html(200, Pages.autoSubmitted("Ouverture de l’activité", redirectUri, attackers.answer(request)));
    }

    private Map<String, String> authenticationRequest(Launch attackers) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(attackers.tool().addresses().initiateLogin())
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(attackers.loginInitiation())))
                        .build());
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(address -> Parameters.parse(address.getRawQuery()).firsts())
                .orElseGet(() -> fields(answer.body()));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw Refusal.of(502, "the tool's login does not answer");
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw Refusal.of(502, "closing");
        }
    }

    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(field.group());
            while (attribute.find()) {
                attributes.put(attribute.group(1), unescaped(attribute.group(2)));
            }
            fields.put(attributes.getOrDefault("name", ""), attributes.getOrDefault("value", ""));
        }
        return fields;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
