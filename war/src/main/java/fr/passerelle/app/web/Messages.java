package fr.passerelle.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every sentence people read, by key: one {@code messages_fr.properties} beside each feature, in UTF-8.
 *
 * <p>A text with arguments follows {@link MessageFormat}; one asked for without arguments is given as written.
 */
public final class Messages {

    /** The features that have texts; an installation is one class loader, so nothing is searched for. */
    static final List<String> FEATURES = List.of(
            "web",
            "launch",
            "admin/area",
            "admin/diagnosis",
            "admin/grades",
            "admin/invitation",
            "admin/linking",
            "admin/people",
            "admin/platform",
            "admin/privacy",
            "admin/registering",
            "declared",
            "draft",
            "gradebook",
            "player",
            "picker",
            "progress",
            "publication",
            "recall",
            "selftest");

    private final Map<String, String> texts;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    public static Messages french() {
        Map<String, String> texts = new HashMap<>();
        FEATURES.forEach(feature -> read(feature).forEach((key, text) -> {
            if (texts.put((String) key, (String) text) != null) {
                throw new IllegalStateException("two features own the text " + key);
            }
        }));
        return new Messages(texts);
    }

    /** Throws {@link MissingResourceException} for an unknown key: a bug, found by a test before people do. */
    public String text(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new MissingResourceException("no such text: " + key, Messages.class.getName(), key);
        }
        return arguments.length == 0 ? text : format(text).format(arguments);
    }

    /** One of its own for each caller: a format is no good for two threads, and reading one costs more than copying it. */
    private MessageFormat format(String text) {
        MessageFormat read = formats.computeIfAbsent(text, unread -> new MessageFormat(unread, Locale.FRENCH));
        return (MessageFormat) read.clone();
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    private static Properties read(String feature) {
        Properties read = new Properties();
        try (InputStream file = open("fr/passerelle/app/" + feature + "/messages_fr.properties")) {
            if (file != null) {
                read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }

    private static @Nullable InputStream open(String name) {
        return Messages.class.getClassLoader().getResourceAsStream(name);
    }
}
