package fr.passerelle.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What no Tomcat lets through, and other servers do; the rest is asked over HTTP, in {@code WebResourcesTest}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyRulesTest {
    private final BodyRules rules = new BodyRules();

    @Test
    void a_length_told_twice_alike_is_one_length() throws IOException {
        ContainerRequest request = request("3906", "3906");

        rules.filter(request);

        assertThat(request.getLength()).isEqualTo(3906);
    }

    @Test
    void lengths_that_differ_are_refused() {
        assertThatThrownBy(() -> rules.filter(request("3906", "12"))).isInstanceOf(BadRequestException.class);
    }

    private static ContainerRequest request(String... lengths) {
        URI root = URI.create("http://localhost/");
        ContainerRequest request = new ContainerRequest(root, root, "POST", null, new MapPropertiesDelegate(), null);
        for (String length : lengths) {
            request.header(HttpHeaders.CONTENT_LENGTH, length);
        }
        return request;
    }
}
