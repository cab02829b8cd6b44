package fr.passerelle.lti.grade;

import java.net.URI;

/**
 * An address below another one. The path is extended, not the text.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0#score-service-scope-and-allowed-http-methods">AGS 3.4.1</a>
 */
final class SubResource {

    private SubResource() {}

    // Moodle (seen 2026-11): line item URLs carry a query string, so /scores goes before it.
    static URI of(URI parent, String name) {
        String text = parent.toString();
        int fragment = text.indexOf('#');
        String whole = fragment < 0 ? text : text.substring(0, fragment);
        int query = whole.indexOf('?');
        String path = query < 0 ? whole : whole.substring(0, query);
        String slash = path.endsWith("/") ? "" : "/";
        return URI.create(path + slash + name + (query < 0 ? "" : whole.substring(query)));
    }

    /** The address with one more query parameter, already encoded. */
    static URI withParameter(URI address, String parameter) {
        String text = address.toString();
        int fragment = text.indexOf('#');
        String whole = fragment < 0 ? text : text.substring(0, fragment);
        return URI.create(whole + (whole.contains("?") ? "&" : "?") + parameter);
    }
}
