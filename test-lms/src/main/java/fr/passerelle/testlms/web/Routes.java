package fr.passerelle.testlms.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which endpoint answers what. Paths are templates such as {@code /courses/{course}}. A route with a
 * conversation is written to the journal; one without is for people's pages.
 */
public final class Routes {

    private final List<Route> routes = new ArrayList<>();

    public Routes page(String method, String path, Endpoint endpoint) {
        return route(method, path, "", endpoint);
    }

    public Routes route(String method, String path, String conversation, Endpoint endpoint) {
        routes.add(new Route(method, segments(path), conversation, endpoint));
        return this;
    }

    Optional<Match> match(String method, String path) {
        return routes.stream()
                .filter(route -> route.method.equals(method) && route.fits(segments(path)))
                .findFirst()
                .map(route -> new Match(route.endpoint, route.conversation, route.parts(segments(path))));
    }

    boolean knows(String path) {
        return routes.stream().anyMatch(route -> route.fits(segments(path)));
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    /** A route found, with the parts of the path it names. */
    record Match(Endpoint endpoint, String conversation, Map<String, String> inPath) {}

    private record Route(String method, List<String> segments, String conversation, Endpoint endpoint) {

        boolean fits(List<String> path) {
            if (path.size() != segments.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                if (!isPart(segments.get(i)) && !segments.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        Map<String, String> parts(List<String> path) {
            Map<String, String> parts = new LinkedHashMap<>();
            for (int i = 0; i < path.size(); i++) {
                String segment = segments.get(i);
                if (isPart(segment)) {
                    parts.put(segment.substring(1, segment.length() - 1), path.get(i));
                }
            }
            return parts;
        }

        private static boolean isPart(String segment) {
            return segment.startsWith("{") && segment.endsWith("}");
        }
    }
}
