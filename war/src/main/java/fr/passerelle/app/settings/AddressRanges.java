package fr.passerelle.app.settings;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Network addresses that an administrator names, one by one or by their common prefix: {@code 10.0.0.0/8, ::1}. */
public final class AddressRanges {

    /** This machine itself. */
    public static final String LOOPBACK = "127.0.0.0/8, ::1";

    /** What no stranger on the Internet can speak from. */
    static final String PRIVATE =
            LOOPBACK + ", 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.0.0/16, fe80::/10, fc00::/7";

    private static final Pattern WRITTEN = Pattern.compile("([^/]+)(?:/(\\d{1,3}))?");
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int LONGEST_LITERAL = 45;

    private final List<Range> ranges;

    private AddressRanges(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads a list whose members are set apart by commas.
     *
     * @throws IllegalArgumentException when one of them is no address and no prefix of one
     */
    public static AddressRanges of(String text) {
        return new AddressRanges(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(Range::of)
                .toList());
    }

    public boolean contain(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** An address as it is written in digits; never a name, since none is resolved for a stranger. */
    public static Optional<InetAddress> literal(String text) {
        try {
            return text.length() <= LONGEST_LITERAL && LITERAL.matcher(text).matches()
                    ? Optional.of(InetAddress.getAllByName(text)[0])
                    : Optional.empty();
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private record Range(BigInteger prefix, int bits, int length) {

        static Range of(String text) {
            Matcher written = WRITTEN.matcher(text);
            if (!written.matches()) {
                throw new IllegalArgumentException("no address: " + text);
            }
            byte[] address = literal(written.group(1))
                    .orElseThrow(() -> new IllegalArgumentException("no address: " + text))
                    .getAddress();
            int bits = address.length * Byte.SIZE;
            int length = written.group(2) == null ? bits : Integer.parseInt(written.group(2));
            if (length > bits) {
                throw new IllegalArgumentException("longer than an address: " + text);
            }
            return new Range(new BigInteger(1, address).shiftRight(bits - length), bits, length);
        }

        boolean contains(InetAddress address) {
            byte[] bytes = address.getAddress();
            return bytes.length * Byte.SIZE == bits
                    && new BigInteger(1, bytes).shiftRight(bits - length).equals(prefix);
        }
    }
}
