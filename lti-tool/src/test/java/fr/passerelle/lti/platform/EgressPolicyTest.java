package fr.passerelle.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.lti.internal.PublicAddresses;
import fr.passerelle.lti.platform.PlatformCallFailed.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** J-8: which addresses may be called at all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EgressPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::7f00:1",
                "64:ff9b:1::7f00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "2001:2::1",
                "2001:20::1",
                "2001:db8::1",
                "3fff::1"
            })
    void knows_addresses_that_are_not_public(String address) throws Exception {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "172.32.0.1",
                "100.128.0.1",
                "::ffff:93.184.216.34",
                "2001:200::1",
                "2606:4700::1111",
                "2a01:e0a::1"
            })
    void knows_addresses_that_are_public(String address) throws Exception {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/",
                "https://user@93.184.216.34/",
                "https://93.184.216.34@127.0.0.1/",
                "file:///etc/passwd",
                "https:///nohost",
                "https://2130706433/",
                "https://0177.0.0.1/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://127.1/",
                "https://010.0.0.1/",
                "https://93.184.216.34./",
                "https://lms.example./",
                "https://localhost./",
                "https://lms.example:0/",
                "https://lms.example:70000/"
            })
    void refuses_what_cannot_be_taken_at_its_word_without_resolving_it(String address) {
        EgressPolicy policy = EgressPolicy.publicOnly(host -> {
            throw new AssertionError("resolved " + host);
        });

        assertThat(refusal(policy, address)).isEqualTo(Reason.ADDRESS_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://169.254.169.254/latest/meta-data"
            })
    void refuses_what_leads_inside(String address) {
        assertThat(refusal(EgressPolicy.publicOnly(), address)).isEqualTo(Reason.ADDRESS_NOT_PUBLIC);
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse_a_host() {
        EgressPolicy policy = EgressPolicy.publicOnly(host -> addresses("93.184.216.34", "10.0.0.5"));

        assertThat(refusal(policy, "https://lms.example/")).isEqualTo(Reason.ADDRESS_NOT_PUBLIC);
    }

    @Test
    void says_when_nobody_has_that_name() {
        EgressPolicy unknown = EgressPolicy.publicOnly(host -> {
            throw new UnknownHostException(host);
        });

        assertThat(refusal(unknown, "https://lms.example/")).isEqualTo(Reason.HOST_UNKNOWN);
        assertThat(refusal(EgressPolicy.publicOnly(host -> new InetAddress[0]), "https://lms.example/"))
                .isEqualTo(Reason.HOST_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lms.example/",
                "https://lms.example:8443/x",
                "https://lms.example:65535",
                "https://7.lms.example/"
            })
    void any_port_of_a_public_host_will_do(String address) throws Exception {
        EgressPolicy policy = EgressPolicy.publicOnly(host -> addresses("93.184.216.34"));

        assertThat(policy.resolve(URI.create(address))).containsExactly(InetAddress.getByName("93.184.216.34"));
    }

    @Test
    void lets_http_on_loopback_through_when_told_so() {
        assertThat(EgressPolicy.allowingPrivate().permits(URI.create("http://127.0.0.1:8080/x")))
                .isTrue();
        assertThat(EgressPolicy.allowingPrivate().permits(URI.create("ftp://127.0.0.1/x")))
                .isFalse();
        assertThat(EgressPolicy.allowingPrivate().permits(URI.create("http://0x7f.1/x")))
                .isFalse();
    }

    private static Reason refusal(EgressPolicy policy, String address) {
        return catchThrowableOfType(PlatformCallFailed.class, () -> policy.resolve(URI.create(address)))
                .reason();
    }

    private static InetAddress[] addresses(String... literals) {
        return Stream.of(literals).map(EgressPolicyTest::address).toArray(InetAddress[]::new);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
