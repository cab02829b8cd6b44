package fr.passerelle.app.selftest.check;

import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.PlatformCallFailed;
import fr.passerelle.lti.platform.Registration;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The platform's addresses: how they are written, whether their hosts answer, and what time it is there. */
final class AddressChecks {
    private static final Duration NOTICEABLE = Duration.ofSeconds(30);
    private static final Duration HARMFUL = Duration.ofMinutes(2);

    private final EgressPolicy policy;
    private final Calls calls;

    AddressChecks(EgressPolicy policy, Calls calls) {
        this.policy = policy;
        this.calls = calls;
    }

    void make(Trial trial) {
        trial.check(Check.ADDRESSES, () -> spelling(trial.registration()));
        for (URI host : hosts(trial)) {
            trial.check(Check.HOST, name(host), () -> host(host));
        }
    }

    /** Last of all, when most answers are in. */
    void clock(Trial trial) {
        trial.check(Check.CLOCK, this::clock);
    }

    /** How a host is called in lines: with its port, if that is no usual one. */
    static String name(URI address) {
        return address.getPort() < 0 ? String.valueOf(address.getHost()) : address.getHost() + ":" + address.getPort();
    }

    /** Whether a host that is known to be silent would be asked again. */
    static boolean silent(Trial trial, URI address) {
        return trial.found(Check.HOST, name(address))
                .filter(found -> found != Finding.GOOD && found != Finding.NOT_TRIED_TIME)
                .isPresent();
    }

    static boolean loopback(URI address) {
        String host = String.valueOf(address.getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private Verdict spelling(Registration registration) {
        List<URI> addresses = addresses(registration);
        return addresses.stream()
                .filter(address -> !policy.permits(address))
                .findFirst()
                .map(refused -> new Verdict(Finding.ADDRESS_REFUSED, refused.toString()))
                .orElseGet(() -> encryption(registration, addresses));
    }

    private static Verdict encryption(Registration registration, List<URI> addresses) {
        boolean issuerInTheClear = registration.issuer().startsWith("http://")
                && addresses.stream().noneMatch(AddressChecks::loopback);
        return addresses.stream()
                .filter(address -> !"https".equalsIgnoreCase(address.getScheme()) && !loopback(address))
                .findFirst()
                .map(clear -> new Verdict(Finding.ADDRESS_UNENCRYPTED, clear.toString()))
                .orElseGet(() -> issuerInTheClear
                        ? new Verdict(Finding.ADDRESS_UNENCRYPTED, registration.issuer())
                        : Verdict.good(""));
    }

    private static List<URI> addresses(Registration registration) {
        return List.of(registration.authorizationEndpoint(), registration.tokenEndpoint(), registration.jwksUri());
    }

    /** Each host once; those of its services are only asked by the services' own checks, with a token. */
    private static Set<URI> hosts(Trial trial) {
        Set<URI> hosts = new LinkedHashSet<>();
        for (URI address : addresses(trial.registration())) {
            if (address.getHost() != null) {
                String port = address.getPort() < 0 ? "" : ":" + address.getPort();
                hosts.add(URI.create(address.getScheme() + "://" + address.getHost() + port + "/"));
            }
        }
        return hosts;
    }

    private Verdict host(URI host) {
        try {
            return Verdict.good("HTTP " + calls.head(host).status());
        } catch (PlatformCallFailed failed) {
            return new Verdict(finding(failed.reason()), failed.reason().name());
        }
    }

    private static Finding finding(PlatformCallFailed.Reason reason) {
        return switch (reason) {
            case ADDRESS_REFUSED -> Finding.ADDRESS_REFUSED;
            case ADDRESS_NOT_PUBLIC -> Finding.HOST_PRIVATE;
            case HOST_UNKNOWN -> Finding.HOST_UNKNOWN;
            case UNREACHABLE, INTERRUPTED -> Finding.HOST_UNREACHABLE;
            case TIMED_OUT -> Finding.HOST_SLOW;
            case TLS_FAILED -> Finding.HOST_CERTIFICATE;
            case ANSWER_UNREADABLE -> Finding.HOST_NOT_WEB;
            // It speaks, and more than we listen to.
            case ANSWER_TOO_LARGE -> Finding.GOOD;
        };
    }

    private Verdict clock() {
        if (calls.ahead().isEmpty()) {
            return Verdict.of(calls.answered() ? Finding.CLOCK_UNREAD : Finding.NOT_TRIED_HOST);
        }
        Duration ahead = calls.ahead().get();
        String detail = "%+d s".formatted(ahead.toSeconds());
        if (ahead.abs().compareTo(HARMFUL) > 0) {
            return new Verdict(Finding.CLOCK_WRONG, detail);
        }
        return ahead.abs().compareTo(NOTICEABLE) > 0
                ? new Verdict(Finding.CLOCK_DRIFTING, detail)
                : Verdict.good(detail);
    }
}
