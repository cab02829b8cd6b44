package fr.passerelle.app.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Attempts in which answers were taken up again: of each question, the last answer is the one handed in. */
final class Reconsidered {
    private record Asked(UUID attempt, String screen) {}

    private record Said(String screen, String kind, String answer) {}

    private final Map<Asked, Said> last = new LinkedHashMap<>();

    /** @param rows attempt, screen, kind and answer of each move, in the order they were made */
    Reconsidered(List<Object[]> rows) {
        for (Object[] row : rows) {
            String screen = ((String) row[1]).split("~", 2)[0];
            last.put(new Asked((UUID) row[0], screen), new Said(screen, (String) row[2], (String) row[3]));
        }
    }

    Stream<Tally> tallies() {
        Map<Said, Long> people = new LinkedHashMap<>();
        last.values().forEach(said -> people.merge(said, 1L, Long::sum));
        return people.entrySet().stream()
                .map(entry -> GroupTallies.tally(
                        entry.getKey().screen(),
                        entry.getKey().kind(),
                        entry.getKey().answer(),
                        entry.getValue()));
    }
}
