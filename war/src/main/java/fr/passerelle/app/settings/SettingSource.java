package fr.passerelle.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A place where settings are written; blank values count as absent. */
@FunctionalInterface
public interface SettingSource {

    Optional<String> get(SettingName name);

    /** The environment of the process, then its system properties. */
    static SettingSource ofProcess() {
        SettingSource environment = name -> present(System.getenv(name.name()));
        return environment.orElse(name -> present(System.getProperty(name.name())));
    }

    /**
     * The file {@code passerelle.properties} of the home folder, or nothing when there is none.
     *
     * @throws SettingRefused when it cannot be read, or holds a name that is not a setting's
     */
    static SettingSource ofFile(Path home) {
        Path file = home.resolve("passerelle.properties");
        if (!Files.exists(file)) {
            return name -> Optional.empty();
        }
        Properties properties = read(file);
        Set<String> known = Arrays.stream(SettingName.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
        for (String name : properties.stringPropertyNames()) {
            if (!known.contains(name)) {
                throw new SettingRefused(
                        "Le fichier " + file + " contient « " + name + " », qui n’est le nom d’aucun réglage.");
            }
        }
        return name -> present(properties.getProperty(name.name()));
    }

    default SettingSource orElse(SettingSource next) {
        return name -> get(name).or(() -> next.get(name));
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader content = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(content);
            return properties;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SettingRefused(
                    "Le fichier " + file + " ne peut pas être lu : vérifiez ses droits et son codage.");
        }
    }

    private static Optional<String> present(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
