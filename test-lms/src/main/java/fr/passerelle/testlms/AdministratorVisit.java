package fr.passerelle.testlms;

import java.io.IOException;
import java.net.CookieManager;
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

/** What an administrator does in a browser to register a tool: open the link, confirm the form. */
final class AdministratorVisit {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile("<(?:input|button)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);

    private final HttpClient browser = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .build();

    /** Opens the link and confirms; says in French what went wrong otherwise. */
    void register(URI link) {
        HttpResponse<String> page = send(HttpRequest.newBuilder(link));
        if (page.statusCode() != 200) {
            throw new ProgramFailure(
                    "Le lien d’enregistrement de l’outil a été refusé (réponse " + page.statusCode() + ").");
        }
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new ProgramFailure("La page d’enregistrement de l’outil ne contient pas de formulaire.");
        }
        URI action = page.uri().resolve(attributes(form.group()).getOrDefault("action", ""));
        HttpResponse<String> done = send(HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin(page.uri()))
                .POST(BodyPublishers.ofString(fields(page.body().substring(form.end())))));
        if (done.statusCode() != 200) {
            throw new ProgramFailure("L’outil n’a pas terminé l’enregistrement (réponse " + done.statusCode() + ").");
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new ProgramFailure("La page d’enregistrement de l’outil ne répond pas.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProgramFailure("L’enregistrement a été interrompu.");
        }
    }

    /** The named fields of the form that begins here, encoded, its button included. */
    private static String fields(String html) {
        int end = html.indexOf("</form");
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(end < 0 ? html : html.substring(0, end));
        while (field.find()) {
            Map<String, String> attributes = attributes(field.group());
            if (attributes.containsKey("name")) {
                fields.put(attributes.getOrDefault("name", ""), attributes.getOrDefault("value", ""));
            }
        }
        return fields.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
            attributes.put(attribute.group(1), unescaped(value));
        }
        return attributes;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
