package fr.passerelle.lti.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Where the tool may call out to. Addresses of endpoints come from outside, so that without this anyone
 * who registers a platform could make the tool read its own network.
 *
 * <p>{@link #publicOnly()} asks for https and for a host of which <em>every</em> address is public.
 * {@link #allowingPrivate()} also lets http, loopback and private addresses through: tests and demo only.
 *
 * <p>The name is resolved before the call and the JDK's own resolver cache (30 s by default) makes the
 * connection use the same answer; a host that sets {@code networkaddress.cache.ttl=0} gives that up.
 */
public final class EgressPolicy {

    private final boolean privateAllowed;

    private EgressPolicy(boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
    }

    /** https to public addresses. */
    public static EgressPolicy publicOnly() {
        return new EgressPolicy(false);
    }

    /** Also http and private addresses: for tests and demo. */
    public static EgressPolicy allowingPrivate() {
        return new EgressPolicy(true);
    }

    /** Whether the address is well formed for a call (scheme, host, no user information); nothing is resolved. */
    public boolean permits(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || (privateAllowed && scheme.equals("http")))
                && address.getHost() != null
                && address.getRawUserInfo() == null;
    }

    /** Resolves the host and refuses an address the policy does not allow. */
    void check(URI address) throws PlatformCallFailed {
        if (!permits(address)) {
            throw new PlatformCallFailed(PlatformCallFailed.Reason.ADDRESS_REFUSED);
        }
        if (!privateAllowed) {
            for (InetAddress resolved : resolve(address.getHost())) {
                if (!isPublic(resolved)) {
                    throw new PlatformCallFailed(PlatformCallFailed.Reason.ADDRESS_REFUSED);
                }
            }
        }
    }

    private static InetAddress[] resolve(String host) throws PlatformCallFailed {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new PlatformCallFailed(PlatformCallFailed.Reason.HOST_UNKNOWN);
        }
    }

    static boolean isPublic(InetAddress address) {
        return address instanceof Inet6Address ? isPublicV6(address.getAddress()) : isPublicV4(address.getAddress());
    }

    /** Global unicast is 2000::/3; of it, tunnels that embed an IPv4 address and the documentation range are not. */
    private static boolean isPublicV6(byte[] b) {
        int first = word(b, 0);
        int second = word(b, 2);
        boolean globalUnicast = (first & 0xE000) == 0x2000;
        boolean teredoOrDocumentation = first == 0x2001 && (second == 0x0000 || second == 0x0db8);
        boolean sixToFour = first == 0x2002;
        return globalUnicast && !teredoOrDocumentation && !sixToFour;
    }

    /** The IANA special-purpose registry, but for the ranges that are globally reachable. */
    private static boolean isPublicV4(byte[] b) {
        int a = b[0] & 0xFF;
        int c = word(b, 0);
        boolean special = a == 0
                || a == 10
                || a == 127
                || a >= 224
                || c == 0xA9FE // 169.254/16, link-local and cloud metadata
                || c == 0xC0A8 // 192.168/16
                || (c & 0xFFF0) == 0xAC10 // 172.16/12
                || (c & 0xFFC0) == 0x6440 // 100.64/10, carrier-grade NAT
                || (c & 0xFFFE) == 0xC612 // 198.18/15, benchmarks
                || (c == 0xC000 && (b[2] == 0 || b[2] == 2)) // 192.0.0/24 and 192.0.2/24
                || (c == 0xC633 && b[2] == 100) // 198.51.100/24
                || (c == 0xCB00 && b[2] == 113); // 203.0.113/24
        return !special;
    }

    private static int word(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
