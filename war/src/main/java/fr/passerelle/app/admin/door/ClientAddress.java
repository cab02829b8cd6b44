package fr.passerelle.app.admin.door;

import fr.passerelle.app.settings.AddressRanges;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whence somebody comes, as far as it can be known, to count tries by. Whoever speaks to us is the one, unless it is a
 * proxy of ours, which says last in {@code X-Forwarded-For} whom it speaks for; one that says nothing speaks for
 * everybody, and everybody is not counted as one.
 */
final class ClientAddress {
    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /**
     * @param forwarded what came as {@code X-Forwarded-For}
     * @param proxies whose word is taken for it
     */
    static Optional<String> of(String peer, @Nullable String forwarded, AddressRanges proxies) {
        Optional<InetAddress> speaking = AddressRanges.literal(peer);
        if (speaking.isPresent() && !proxies.contain(speaking.get())) {
            return speaking.map(ClientAddress::network);
        }
        return Optional.ofNullable(forwarded)
                .map(text -> text.substring(text.lastIndexOf(',') + 1).strip())
                .flatMap(AddressRanges::literal)
                .map(ClientAddress::network);
    }

    /** One house has a whole /64 of IPv6 addresses. */
    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}
