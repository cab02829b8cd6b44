package fr.passerelle.lti.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address below another one, or with a parameter more. The path is extended, not the text.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0#score-service-scope-and-allowed-http-methods">AGS 3.4.1</a>
 */
public final class SubResource {

    private SubResource() {}

    // Moodle (seen 2026-11): line item URLs carry a query string, so /scores goes before it.
    public static URI of(URI parent, String name) {
        String text = parent.toString();
        int fragment = text.indexOf('#');
        String whole = fragment < 0 ? text : text.substring(0, fragment);
        int query = whole.indexOf('?');
        String path = query < 0 ? whole : whole.substring(0, query);
        String slash = path.endsWith("/") ? "" : "/";
        return URI.create(path + slash + name + (query < 0 ? "" : whole.substring(query)));
    }

    /** The address with a query parameter, to be encoded; others stay, one of the same name gives way. */
    public static URI withParameter(URI address, String name, String value) {
        String text = address.toString();
        int fragment = text.indexOf('#');
        String whole = fragment < 0 ? text : text.substring(0, fragment);
        int query = whole.indexOf('?');
        String path = query < 0 ? whole : whole.substring(0, query);
        String others = Stream.of((query < 0 ? "" : whole.substring(query + 1)).split("&", -1))
                .filter(each -> !each.isEmpty() && !each.startsWith(name + "="))
                .map(each -> each + "&")
                .collect(Collectors.joining());
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(path + "?" + others + name + "=" + encoded);
    }
}
