package fr.passerelle.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "2001:db8::1"
            })
    void knows_addresses_that_are_not_public(String address) throws Exception {
        assertThat(EgressPolicy.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a01:e0a::1"})
    void knows_addresses_that_are_public(String address) throws Exception {
        assertThat(EgressPolicy.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/",
                "https://user@93.184.216.34/",
                "file:///etc/passwd",
                "https:///nohost",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://2130706433/",
                "https://169.254.169.254/latest/meta-data"
            })
    void refuses_what_could_lead_inside(String address) {
        PlatformHttp http = new PlatformHttp(EgressPolicy.publicOnly());

        PlatformCallFailed failed = catchThrowableOfType(
                PlatformCallFailed.class, () -> http.send(PlatformRequest.get(URI.create(address))));

        assertThat(failed.reason()).isEqualTo(PlatformCallFailed.Reason.ADDRESS_REFUSED);
    }

    @Test
    void lets_http_on_loopback_through_when_told_so() {
        assertThat(EgressPolicy.allowingPrivate().permits(URI.create("http://127.0.0.1:8080/x")))
                .isTrue();
        assertThat(EgressPolicy.allowingPrivate().permits(URI.create("ftp://127.0.0.1/x")))
                .isFalse();
    }
}
