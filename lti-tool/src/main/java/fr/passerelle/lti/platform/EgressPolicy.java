package fr.passerelle.lti.platform;

import fr.passerelle.lti.internal.PublicAddresses;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the tool may call out to. Addresses of endpoints come from outside, so that without this anyone
 * who registers a platform could make the tool read its own network.
 *
 * <p>{@link #publicOnly()} asks for https and for a host of which <em>every</em> address is public, on any
 * port. {@link #allowingPrivate()} also lets http, loopback and private addresses through: tests and demo
 * only. Both refuse user information, a host that ends in a dot, and a number that is not a plain IPv4
 * address (0x7f.1, 2130706433, 0177.0.0.1): readers disagree about what it means.
 *
 * <p>The connection is made to the very addresses that were checked, so that a name server that changes its
 * mind in between gains nothing (DNS rebinding).
 */
public final class EgressPolicy {

    /** How names become addresses; a test has its own. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9A-Fa-f]*");
    private static final int LARGEST_PORT = 65_535;

    private final boolean privateAllowed;
    private final Resolver resolver;

    private EgressPolicy(boolean privateAllowed, Resolver resolver) {
        this.privateAllowed = privateAllowed;
        this.resolver = resolver;
    }

    /** https to public addresses. */
    public static EgressPolicy publicOnly() {
        return publicOnly(InetAddress::getAllByName);
    }

    static EgressPolicy publicOnly(Resolver resolver) {
        return new EgressPolicy(false, resolver);
    }

    /** Also http and private addresses: for tests and demo. */
    public static EgressPolicy allowingPrivate() {
        return new EgressPolicy(true, InetAddress::getAllByName);
    }

    /** Whether the address is well formed for a call (scheme, host, port, no user information); nothing is resolved. */
    public boolean permits(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || (privateAllowed && scheme.equals("http")))
                && address.getHost() != null
                && unambiguous(address.getHost())
                && address.getPort() != 0
                && address.getPort() <= LARGEST_PORT
                && address.getRawUserInfo() == null;
    }

    /** The addresses a connection may be made to: those of the host, if the policy allows all of them. */
    List<InetAddress> resolve(URI address) throws PlatformCallFailed {
        if (!permits(address)) {
            throw new PlatformCallFailed(PlatformCallFailed.Reason.ADDRESS_REFUSED);
        }
        List<InetAddress> resolved = resolve(address.getHost());
        if (!privateAllowed && !resolved.stream().allMatch(PublicAddresses::contain)) {
            throw new PlatformCallFailed(PlatformCallFailed.Reason.ADDRESS_NOT_PUBLIC);
        }
        return resolved;
    }

    private List<InetAddress> resolve(String host) throws PlatformCallFailed {
        try {
            List<InetAddress> resolved = List.of(resolver.resolve(host));
            if (!resolved.isEmpty()) {
                return resolved;
            }
        } catch (UnknownHostException e) {
            throw new PlatformCallFailed(PlatformCallFailed.Reason.HOST_UNKNOWN);
        }
        throw new PlatformCallFailed(PlatformCallFailed.Reason.HOST_UNKNOWN);
    }

    /** As the URL standard has it: a host whose last part is a number must be an IPv4 address. */
    private static boolean unambiguous(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return !last.isEmpty() && (!NUMBER.matcher(last).matches() || plainIpv4(host));
    }

    private static boolean plainIpv4(String host) {
        List<String> parts = List.of(host.split("\\.", -1));
        return parts.size() == 4
                && parts.stream().allMatch(part -> OCTET.matcher(part).matches() && Integer.parseInt(part) <= 255);
    }
}
