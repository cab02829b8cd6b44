package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.house.fixture.Commands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The list of what ships (CycloneDX), made with the WAR: it is whole, and we may give every piece of it away. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BillOfMaterialsIT {
    /** One of a library's licences must be here. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-1.0",
            "EPL-2.0",
            "MPL-2.0",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "GPL-2.0-with-classpath-exception",
            "CC0-1.0");

    private final List<JsonNode> components = components();

    @Test
    void names_every_library_of_the_war() throws IOException {
        Set<String> named = components.stream()
                .map(component -> component.path("name").asText() + "-"
                        + component.path("version").asText() + ".jar")
                .collect(Collectors.toSet());

        try (ZipFile war = new ZipFile(Commands.war().toFile())) {
            assertThat(war.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.startsWith("WEB-INF/") && name.endsWith(".jar"))
                            .map(name -> name.substring(name.lastIndexOf('/') + 1)))
                    .isNotEmpty()
                    .allMatch(named::contains);
        }
    }

    @Test
    void has_a_licence_we_may_pass_on_for_each() {
        assertThat(components)
                .isNotEmpty()
                .allSatisfy(component -> assertThat(licences(component))
                        .as(component.path("purl").asText())
                        .containsAnyElementsOf(ALLOWED));
    }

    private static List<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .flatMap(choice -> Stream.of(
                        choice.path("license").path("id").asText(),
                        choice.path("license").path("name").asText(),
                        choice.path("expression").asText()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<JsonNode> components() {
        Path bill = Commands.war().resolveSibling("passerelle-sbom.json");
        try {
            return StreamSupport.stream(
                            new ObjectMapper()
                                    .readTree(bill.toFile())
                                    .path("components")
                                    .spliterator(),
                            false)
                    .toList();
        } catch (IOException missing) {
            throw new IllegalStateException("made by the build beside the WAR: " + bill, missing);
        }
    }
}
