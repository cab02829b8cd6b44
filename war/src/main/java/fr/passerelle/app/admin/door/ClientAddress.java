package fr.passerelle.app.admin.door;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whence somebody comes, as far as it can be known, to count tries by. Whoever speaks to us from a public address is the
 * one. From a private address it is a proxy of ours, which says last in {@code X-Forwarded-For} whom it speaks for; one
 * that says nothing speaks for everybody, and everybody is not counted as one.
 */
final class ClientAddress {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int LONGEST = 45;
    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** @param forwarded what came as {@code X-Forwarded-For} */
    static Optional<String> of(String peer, @Nullable String forwarded) {
        Optional<InetAddress> speaking = literal(peer);
        if (speaking.isPresent() && !isOurs(speaking.get())) {
            return speaking.map(ClientAddress::network);
        }
        return Optional.ofNullable(forwarded)
                .map(text -> text.substring(text.lastIndexOf(',') + 1).strip())
                .flatMap(ClientAddress::literal)
                .map(ClientAddress::network);
    }

    /** Never a name: none is resolved for a stranger. */
    private static Optional<InetAddress> literal(String text) {
        try {
            return text.length() <= LONGEST && LITERAL.matcher(text).matches()
                    ? Optional.of(InetAddress.getAllByName(text)[0])
                    : Optional.empty();
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(InetAddress address) {
        boolean uniqueLocal = address.getAddress().length > IPV4_BYTES && (address.getAddress()[0] & 0xfe) == 0xfc;
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || uniqueLocal;
    }

    /** One house has a whole /64 of IPv6 addresses. */
    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}
