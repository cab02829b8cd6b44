package fr.passerelle.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands that print have in common: where to, and lines or JSON. */
abstract class Printing implements Runnable {
    private static final JsonMapper JSON = new JsonMapper();

    @Spec
    private @Nullable CommandSpec spec;

    final PrintWriter out() {
        return line().getOut();
    }

    final CommandLine line() {
        return Objects.requireNonNull(spec, "picocli sets it").commandLine();
    }

    /** One JSON array, or one line each with its values in columns. */
    final void print(List<Map<String, String>> rows, boolean json) {
        if (json) {
            out().println(written(rows));
        } else {
            rows.forEach(row -> out().println(String.join("\t", row.values())));
        }
    }

    private static String written(List<Map<String, String>> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts can be written", impossible);
        }
    }
}
