package fr.passerelle.app.catalogue.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The French sentence of each problem, and the few words that we add to what authors write. */
final class Sentences {

    private static final String FILE = "messages_fr.properties";
    private static final Properties TEXTS = load();

    private Sentences() {}

    private static Properties load() {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream(FILE), FILE);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(ProblemCode code, String... facts) {
        return word(code.name(), facts);
    }

    /** Words that stand in the text of a content itself. */
    static String word(String key, String... facts) {
        String pattern = Objects.requireNonNull(TEXTS.getProperty(key), key);
        return new MessageFormat(pattern, Locale.FRENCH).format(facts);
    }
}
