package fr.passerelle.lti.service;

import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.PlatformAnswer;
import fr.passerelle.lti.platform.Registration;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a container page by page, following {@code Link: rel=next} as it stands. Stops at a page it
 * has seen, and gives up after 100.
 */
public final class Pages {

    private static final int MOST = 100;

    // Nothing is tried twice (possessive), or a header of blanks would keep a thread for minutes.
    // Moodle (seen 2026-11): rel is in curly quotes, which arrive as anything but ASCII, and & as &amp;.
    private static final String RELATED = "<([^<>]*+)>\\s*+;[^,<]*?rel\\s*+=[^A-Za-z0-9,;<]*+%s(?![A-Za-z0-9-])";

    private static final Pattern NEXT = Pattern.compile(RELATED.formatted("next"));
    private static final Pattern DIFFERENCES = Pattern.compile(RELATED.formatted("differences"));

    private final ServiceClient client;

    public Pages(ServiceClient client) {
        this.client = client;
    }

    /**
     * All pages, in order, as they are read.
     *
     * @throws ServiceRefused if one of them cannot be read: half a container is none
     */
    public <T> List<T> of(
            Registration registration,
            DeploymentId deployment,
            ServiceRequest first,
            Function<PlatformAnswer, T> reading) {
        List<T> pages = new ArrayList<>();
        each(registration, deployment, first, reading, pages::add);
        return pages;
    }

    /**
     * Gives each page away before it asks for the next, so that only one is held.
     *
     * @throws ServiceRefused if one of them cannot be read; those before it were given away by then
     */
    public <T> void each(
            Registration registration,
            DeploymentId deployment,
            ServiceRequest first,
            Function<PlatformAnswer, T> reading,
            Consumer<T> reader) {
        Set<URI> seen = new HashSet<>();
        Optional<URI> next = Optional.of(first.address());
        while (next.isPresent() && seen.add(next.get())) {
            URI address = next.get();
            ServiceRequest request = ServiceRequest.get(address, first.scope(), first.accept());
            Page<T> page = client.read(
                    registration,
                    deployment,
                    request,
                    answer -> new Page<>(reading.apply(answer), next(answer, address, seen)));
            reader.accept(page.read());
            next = page.next();
        }
    }

    private record Page<T>(T read, Optional<URI> next) {}

    private static Optional<URI> next(PlatformAnswer page, URI address, Set<URI> seen) {
        Optional<URI> next = related(NEXT, page, address);
        if (seen.size() == MOST
                && next.filter(another -> !seen.contains(another)).isPresent()) {
            throw unreadable(page.status(), "more than " + MOST + " pages");
        }
        return next;
    }

    private static ServiceRefused unreadable(int status, String reason) {
        return new ServiceRefused(new ServiceError(ServiceError.Kind.ANSWER_UNREADABLE, status, reason, Duration.ZERO));
    }

    /** Where a page says that later changes to its container can be read; {@code address} is where the page was. */
    public static Optional<URI> differences(PlatformAnswer page, URI address) {
        return related(DIFFERENCES, page, address);
    }

    private static Optional<URI> related(Pattern relation, PlatformAnswer page, URI address) {
        Matcher matcher = relation.matcher(page.header("Link").orElse(""));
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(address.resolve(matcher.group(1).replace("&amp;", "&")));
        } catch (IllegalArgumentException unusable) {
            throw unreadable(page.status(), "related page");
        }
    }
}
