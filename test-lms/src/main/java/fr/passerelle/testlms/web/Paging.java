package fr.passerelle.testlms.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list. The next one is named in a {@code Link} header that keeps the query of this one.
 *
 * @param <T> what is listed
 */
public record Paging<T>(List<T> page, Optional<String> next) {

    public Paging {
        page = List.copyOf(page);
    }

    /**
     * The page that the request asks for with {@code from}; {@code limit} may make it smaller than the
     * usual size, never larger.
     */
    public static <T> Paging<T> of(List<T> all, Request request, String address, int usualSize) {
        int from = number(request, "from", 0);
        int size = Math.max(1, Math.min(number(request, "limit", usualSize), usualSize));
        int end = Math.min(from + size, all.size());
        Optional<String> next = end < all.size() ? Optional.of(address(request, address, end)) : Optional.empty();
        return new Paging<>(from < end ? all.subList(from, end) : List.of(), next);
    }

    public Answer addTo(Answer answer, boolean likeMoodle) {
        return next.map(url -> answer.with("Link", likeMoodle ? moodleLink(url) : "<" + url + ">; rel=\"next\""))
                .orElse(answer);
    }

    /** Moodle (seen 2026-11): an HTML entity in the URL, curly quotes round rel, as bytes of UTF-8. */
    private static String moodleLink(String url) {
        return "<" + url.replace("&", "&amp;") + ">; rel=\u00e2\u0080\u009cnext\u00e2\u0080\u009d";
    }

    private static String address(Request request, String address, int from) {
        StringBuilder next = new StringBuilder(address);
        request.query().firsts().forEach((name, value) -> {
            if (!name.equals("from")) {
                next.append(next.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(encoded(value));
            }
        });
        return next.append(next.indexOf("?") < 0 ? '?' : '&')
                .append("from=")
                .append(from)
                .toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static int number(Request request, String name, int otherwise) {
        try {
            return request.query()
                    .first(name)
                    .map(Integer::valueOf)
                    .filter(n -> n >= 0)
                    .orElse(otherwise);
        } catch (NumberFormatException notANumber) {
            throw Refusal.of(400, name + " is not a number");
        }
    }
}
