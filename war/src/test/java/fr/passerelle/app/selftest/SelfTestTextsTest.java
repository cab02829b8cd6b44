package fr.passerelle.app.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.selftest.finding.Actor;
import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.app.selftest.finding.Light;
import fr.passerelle.app.selftest.finding.Line;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.product.Product;
import fr.passerelle.lti.service.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SelfTestTextsTest {
    private final Messages messages = Messages.french();

    @ParameterizedTest
    @EnumSource(Finding.class)
    void every_finding_has_a_cause_a_remedy_and_somebody_to_act(Finding finding) {
        for (Product product : Product.values()) {
            SpokenLine line = new Wording(messages, product)
                    .of(new Line(Check.TOKEN, Scope.SCORE.name(), finding, "", Duration.ZERO));

            assertThat(line.cause()).endsWith(".");
            assertThat(line.remedy()).endsWith(".");
        }
        assertThat(finding.light() == Light.RED && finding.actor() == Actor.NOBODY)
                .as("red, and nobody acts")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void every_service_is_named_in_french(Scope scope) {
        assertThat(new Wording(messages, Product.GENERIC)
                        .of(new Line(Check.TOKEN, scope.name(), Finding.GOOD, "", Duration.ZERO))
                        .title())
                .startsWith("Jeton d’accès");
    }

    @Test
    void every_finding_has_its_heading_in_the_guide() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("../docs/controle-de-connexion.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .filter(heading -> heading.matches("[A-Z_]+"))
                .toList();

        assertThat(headings)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Finding.values()).map(Enum::name).toList());
    }
}
