package fr.passerelle.lti.internal;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Which addresses are on the public Internet, by IANA's special-purpose registries. An address that
 * carries an IPv4 address inside (6to4, Teredo, NAT64) is not: what it reaches cannot be told from it.
 */
public final class PublicAddresses {

    private PublicAddresses() {}

    public static boolean contain(InetAddress address) {
        return address instanceof Inet6Address ? publicV6(address.getAddress()) : publicV4(address.getAddress());
    }

    /** Global unicast is 2000::/3; mapped, NAT64, unique local, link-local and multicast lie outside. */
    private static boolean publicV6(byte[] b) {
        int first = word(b, 0);
        int second = word(b, 2);
        boolean globalUnicast = (first & 0xE000) == 0x2000;
        boolean special = (first == 0x2001 && (second & 0xFE00) == 0) // 2001::/23, Teredo, ORCHID, benchmarks
                || (first == 0x2001 && second == 0x0db8) // documentation
                || first == 0x2002 // 6to4
                || (first == 0x3fff && (second & 0xF000) == 0); // documentation
        return globalUnicast && !special;
    }

    private static boolean publicV4(byte[] b) {
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
                || (c == 0xC058 && b[2] == 99) // 192.88.99/24, 6to4 relays
                || (c == 0xC633 && b[2] == 100) // 198.51.100/24
                || (c == 0xCB00 && b[2] == 113); // 203.0.113/24
        return !special;
    }

    private static int word(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
