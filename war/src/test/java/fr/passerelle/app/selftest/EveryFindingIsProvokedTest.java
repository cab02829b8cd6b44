package fr.passerelle.app.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.app.selftest.finding.Light;
import fr.passerelle.app.selftest.fixture.BrowserMishap;
import fr.passerelle.app.selftest.fixture.Mishap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * No code that nobody has seen: each stands in a table whose every row is provoked, the faults and mishaps by
 * {@link SelfTestTest}, what only a browser tells by {@code DiagnoseBrowserIT}. There are no exceptions.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryFindingIsProvokedTest {

    @Test
    void each_line_that_is_not_green_has_something_that_provokes_it() throws IOException {
        Set<Finding> provoked = EnumSet.noneOf(Finding.class);
        provoked.addAll(byFaults());
        Arrays.stream(Mishap.values())
                .forEach(mishap -> provoked.addAll(mishap.told().values()));
        Arrays.stream(BrowserMishap.values()).forEach(mishap -> provoked.add(mishap.finding()));

        assertThat(Arrays.stream(Finding.values()).filter(finding -> finding.light() != Light.GREEN))
                .isSubsetOf(provoked);
    }

    private static List<Finding> byFaults() throws IOException {
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EveryFindingIsProvokedTest.class.getResourceAsStream("faults.csv")),
                StandardCharsets.UTF_8))) {
            return rows.lines()
                    .skip(1)
                    .map(row -> Finding.valueOf(
                            row.substring(row.lastIndexOf(',') + 1).strip()))
                    .toList();
        }
    }
}
