package fr.passerelle.app.admin.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.settings.AddressRanges;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientAddressTest {
    private static final AddressRanges PROXIES = AddressRanges.of("127.0.0.1, 10.0.0.0/8, fd00::/8");

    private static Optional<String> of(String peer, @Nullable String forwarded) {
        return ClientAddress.of(peer, forwarded, PROXIES);
    }

    @Test
    void is_the_one_that_speaks_whatever_it_says_of_others() {
        assertThat(of("192.0.2.7", "203.0.113.9"))
                .isEqualTo(of("192.0.2.7", null))
                .isNotEqualTo(of("192.0.2.8", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "fd00::1"})
    void is_whom_a_proxy_of_ours_names_last(String proxy) {
        assertThat(of(proxy, "198.51.100.1, 192.0.2.7")).isEqualTo(of("192.0.2.7", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "example.org", "1", "999.1.1.1", "192.0.2.7,", "x:y", "\u0000"})
    void is_nobody_in_particular_when_a_proxy_of_ours_names_nobody(String forwarded) {
        assertThat(of("127.0.0.1", forwarded)).isEmpty();
        assertThat(of("127.0.0.1", null)).isEmpty();
    }

    @Test
    void is_not_whom_an_unnamed_proxy_names_private_or_not() {
        assertThat(of("192.168.1.1", "192.0.2.7"))
                .isEqualTo(of("192.168.1.1", null))
                .isPresent();
    }

    @Test
    void is_one_for_all_the_addresses_of_a_house() {
        assertThat(of("2001:db8:1:2::7", null))
                .isPresent()
                .isEqualTo(of("2001:db8:1:2:ffff::8", null))
                .isNotEqualTo(of("2001:db8:1:3::7", null));
    }
}
