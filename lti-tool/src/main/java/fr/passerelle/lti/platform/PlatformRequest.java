package fr.passerelle.lti.platform;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** One call to a platform: method, address, headers, body (empty for none), and the largest answer we read, in bytes. */
public record PlatformRequest(String method, URI address, Map<String, String> headers, String body, int maxAnswer) {

    /** For metadata: key sets, configurations, tokens. */
    public static final int METADATA = 256 * 1024;

    /** For services: line items, members (some platforms send thousands of them on one page, whatever was asked). */
    public static final int SERVICE = 4 * 1024 * 1024;

    public PlatformRequest {
        headers = Map.copyOf(headers);
    }

    /** Reads a metadata document as JSON. */
    public static PlatformRequest get(URI address) {
        return new PlatformRequest("GET", address, Map.of("Accept", "application/json"), "", METADATA);
    }

    /** Sends a body and expects a metadata document back. */
    public static PlatformRequest post(URI address, String contentType, String body) {
        return new PlatformRequest(
                "POST", address, Map.of("Accept", "application/json", "Content-Type", contentType), body, METADATA);
    }

    /** The same call with one more header; it replaces one of the same name. */
    public PlatformRequest with(String header, String value) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(header, value);
        return new PlatformRequest(method, address, all, body, maxAnswer);
    }

    /** Neither headers (a token may be among them) nor body. */
    @Override
    public String toString() {
        return method + " " + address.getHost();
    }
}
