package fr.passerelle.testlms;

import fr.passerelle.testlms.habit.Personality;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the program was asked for on its command line. */
final class ProgramOptions {

    private static final Set<String> NAMES =
            Set.of("--port", "--public-url", "--like", "--tool", "--tool-port", "--home");
    private static final String PORT = "9090";
    private static final String TOOL_PORT = "8080";

    private final Map<String, String> values;

    private ProgramOptions(Map<String, String> values) {
        this.values = values;
    }

    /** What the program can be asked for, in French; {@code --help} prints it. */
    static String help() {
        return """
                Une petite plateforme de formation, pour essayer un outil LTI 1.3. Tout y est imaginaire, et rien n’est conservé.

                  --tool FICHIER      démarre cet outil (passerelle.war) et le relie
                  --tool-port PORT    le port de l’outil (%s)
                  --home DOSSIER      le dossier de l’outil ; sinon, un dossier neuf à chaque fois
                  --port PORT         le port de la plateforme (%s)
                  --public-url URL    l’adresse à laquelle on la voit, derrière un serveur mandataire
                  --like NOM          les habitudes d’un logiciel : %s
                """.formatted(TOOL_PORT, PORT, personalities());
    }

    private static String personalities() {
        return Arrays.stream(Personality.values())
                .map(personality -> personality.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Reads {@code --name value} pairs; refuses anything else with a French sentence. */
    static ProgramOptions from(String... arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!NAMES.contains(arguments[i])) {
                throw new ProgramFailure("L’option «\u00a0" + arguments[i] + "\u00a0» n’existe pas. " + usage());
            }
            if (i + 1 == arguments.length) {
                throw new ProgramFailure("Il manque une valeur après " + arguments[i] + ".");
            }
            values.put(arguments[i], arguments[i + 1]);
        }
        return new ProgramOptions(values);
    }

    int port() {
        return port("--port", PORT);
    }

    int toolPort() {
        return port("--tool-port", TOOL_PORT);
    }

    /** Empty for the address the program listens on. */
    String publicUrl() {
        return values.getOrDefault("--public-url", "");
    }

    /** Whose habits the platform has. */
    Personality like() {
        String named = values.getOrDefault("--like", Personality.USUAL.name());
        return Arrays.stream(Personality.values())
                .filter(personality -> personality.name().equalsIgnoreCase(named))
                .findFirst()
                .orElseThrow(() -> new ProgramFailure("La plateforme «\u00a0" + named
                        + "\u00a0» n’est pas connue. Valeurs possibles pour --like\u00a0: "
                        + personalities()
                        + "."));
    }

    /** The tool to start and register, if one was named. */
    Optional<Path> tool() {
        Optional<Path> war = Optional.ofNullable(values.get("--tool")).map(Path::of);
        if (war.isPresent() && !Files.isRegularFile(war.get())) {
            throw new ProgramFailure("Le fichier " + war.get() + " n’existe pas. Construisez d’abord l’outil.");
        }
        return war;
    }

    /** The tool's own folder, if one was named. */
    Optional<Path> home() {
        return Optional.ofNullable(values.get("--home")).map(Path::of);
    }

    private int port(String name, String otherwise) {
        String value = values.getOrDefault(name, otherwise);
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new ProgramFailure("La valeur «\u00a0" + value + "\u00a0» de " + name + " n’est pas un port.");
        }
        return Integer.parseInt(value);
    }

    private static String usage() {
        return "«\u00a0--help\u00a0» les décrit toutes.";
    }
}
