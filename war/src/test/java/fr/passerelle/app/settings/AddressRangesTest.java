package fr.passerelle.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressRangesTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.0/25, 192.0.2.127, true",
        "192.0.2.0/25, 192.0.2.128, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "'10.0.0.1, 2001:db8::/32', 2001:db8:ffff::1, true",
        "'10.0.0.1, 2001:db8::/32', 2001:db9::1, false"
    })
    void contain_what_begins_as_they_do(String ranges, String address, boolean contained) {
        assertThat(AddressRanges.of(ranges)
                        .contain(AddressRanges.literal(address).orElseThrow()))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "fe80::1", "fd00::1"})
    void that_are_private_are_those_of_no_stranger(String address) {
        assertThat(AddressRanges.of(AddressRanges.PRIVATE)
                        .contain(AddressRanges.literal(address).orElseThrow()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/8/8", "10.0.0.1,", "999.1.1.1"})
    void that_are_none_are_refused(String ranges) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRanges.of(ranges));
    }
}
