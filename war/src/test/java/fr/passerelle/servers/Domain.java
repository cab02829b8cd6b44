package fr.passerelle.servers;

import fr.passerelle.house.fixture.RunningTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one file in which GlassFish and Payara keep everything, as their distributions have it but for what tests need: on
 * loopback, on ports of its own, with our settings among the JVM's options. Two things of Payara's that have no address to
 * set, its data grid and its proxy for messages, listen everywhere all the same.
 *
 * @param file {@code domain.xml}
 */
record Domain(Path file) {
    private static final Pattern PORT = Pattern.compile("(\\bport=\")(\\d+)(\")");
    private static final Pattern LISTENER = Pattern.compile("<network-listener (?![^>]*\\baddress=)");
    private static final String MESSAGES = "value=\"7676\"";
    private static final String TELNET = "osgi.shell.telnet.port=6666";
    private static final String LAST_OPTION = "</java-config>";

    /** Of a server installed there. */
    static Domain of(Path installed) {
        return new Domain(installed.resolve("glassfish/domains/domain1/config/domain.xml"));
    }

    /**
     * Always begins with what was shipped, so that it may be done again.
     *
     * @param ports by the number the distribution has; any other becomes a free one
     * @param options the JVM's, beside its own
     */
    void prepare(Map<String, String> ports, List<String> options) {
        Path shipped = file.resolveSibling("domain.xml.shipped");
        try {
            if (!Files.exists(shipped)) {
                Files.copy(file, shipped);
            }
            Files.writeString(file, prepared(Files.readString(shipped), ports, options));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String prepared(String shipped, Map<String, String> ports, List<String> options) {
        String moved = PORT.matcher(shipped)
                .replaceAll(port -> port.group(1) + ports.getOrDefault(port.group(2), free()) + port.group(3));
        String added = options.stream()
                .map(option -> "<jvm-options>" + option + "</jvm-options>\n")
                .collect(Collectors.joining());
        return LISTENER.matcher(moved)
                .replaceAll("<network-listener address=\"127.0.0.1\" ")
                .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                .replace(MESSAGES, MESSAGES.replace("7676", free()))
                .replace(TELNET, TELNET.replace("6666", free()))
                .replace(LAST_OPTION, added + LAST_OPTION);
    }

    private static String free() {
        return String.valueOf(RunningTool.freePort());
    }
}
