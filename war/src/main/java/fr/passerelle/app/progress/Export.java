package fr.passerelle.app.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.app.history.Standing;
import fr.passerelle.app.progress.group.GroupRow;
import fr.passerelle.app.web.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A group as a file. The CSV is what French spreadsheets open by a double click: semicolons, a byte order mark, commas in
 * numbers; and no cell of it is a formula, whoever wrote the name in it.
 */
final class Export {
    private static final String MARK = "\uFEFF";
    private static final String LINE = "\r\n";
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}]*[=+@-]|[\t\r\n]");
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> COLUMNS =
            List.of("name", "state", "attempts", "score", "passed", "minutes", "since", "last", "grade");

    private final Messages messages;
    private final GroupWords words;

    Export(Messages messages) {
        this.messages = messages;
        this.words = new GroupWords(messages);
    }

    String csv(List<GroupRow> rows) {
        Stream<String> head = Stream.of(COLUMNS.stream()
                .map(column -> cell(messages.text("progress.export." + column)))
                .collect(Collectors.joining(";")));
        Stream<String> body =
                rows.stream().map(row -> cells(row).stream().map(Export::cell).collect(Collectors.joining(";")));
        return Stream.concat(head, body).collect(Collectors.joining(LINE, MARK, LINE));
    }

    private List<String> cells(GroupRow row) {
        List<String> cells = new ArrayList<>(List.of(words.name(row), words.state(row)));
        Standing standing = row.standing();
        if (standing == null) {
            cells.addAll(List.of("0", "", "", "", "", ""));
        } else {
            cells.add(String.valueOf(standing.finished()));
            cells.add(standing.done() ? number(GroupWords.points(standing.share())) : "");
            cells.add(standing.done() ? messages.text(standing.passed() ? "progress.yes" : "progress.no") : "");
            cells.add(standing.activeSeconds() == 0 ? "" : String.valueOf(GroupWords.minutes(standing)));
            cells.add(GroupWords.when(standing.since()));
            cells.add(GroupWords.when(standing.lastAt()));
        }
        cells.add(row.grade() == null ? "" : words.grade(row));
        return cells;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.FRANCE, "%.2f", value);
    }

    /** In quotation marks; an apostrophe before what a spreadsheet would calculate. */
    static String cell(String text) {
        boolean formula = FORMULA.matcher(text).lookingAt();
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    String json(List<GroupRow> rows) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(rows.stream().map(this::members).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers can be written", impossible);
        }
    }

    private Map<String, Object> members(GroupRow row) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("participant", words.name(row));
        members.put("state", row.state().name().toLowerCase(Locale.ROOT));
        Standing standing = row.standing();
        members.put("attempts", standing == null ? 0 : standing.finished());
        if (standing != null) {
            if (standing.done()) {
                members.put("score", GroupWords.points(standing.share()));
                members.put("passed", standing.passed());
            }
            members.put("activeSeconds", standing.activeSeconds());
            members.put("startedAt", standing.since().toString());
            members.put("lastAt", standing.lastAt().toString());
        }
        if (row.grade() != null) {
            members.put("grade", words.grade(row));
        }
        return members;
    }
}
