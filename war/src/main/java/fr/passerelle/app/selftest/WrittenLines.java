package fr.passerelle.app.selftest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.app.selftest.finding.Line;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Lines as they are kept; one that an older or newer version wrote, and this one does not know, is left out. */
final class WrittenLines {
    private static final JsonMapper JSON = new JsonMapper();

    private WrittenLines() {}

    static String write(List<Line> lines) {
        try {
            return JSON.writeValueAsString(lines.stream().map(Row::of).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Lines can be written", impossible);
        }
    }

    static List<Line> read(String text) {
        try {
            return Arrays.stream(JSON.readValue(text, Row[].class))
                    .filter(Row::known)
                    .map(Row::line)
                    .toList();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the lines of a self-test are not what we wrote", broken);
        }
    }

    private record Row(String check, String subject, String finding, String detail, long millis) {

        static Row of(Line line) {
            return new Row(
                    line.check().name(),
                    line.subject(),
                    line.finding().name(),
                    line.detail(),
                    line.took().toMillis());
        }

        boolean known() {
            return Arrays.stream(Check.values()).anyMatch(each -> each.name().equals(check))
                    && Arrays.stream(Finding.values())
                            .anyMatch(each -> each.name().equals(finding));
        }

        Line line() {
            return new Line(Check.valueOf(check), subject, Finding.valueOf(finding), detail, Duration.ofMillis(millis));
        }
    }
}
