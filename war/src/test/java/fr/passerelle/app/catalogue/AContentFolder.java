package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.ContentProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A sound folder with a tiny module and a tiny exercise; a test states its one difference. */
public final class AContentFolder {

    public static final String MODULE = "petit-module/module.yaml";
    public static final String QUIZ = "petit-module/quiz.yaml";
    public static final String TEXT = "petit-module/etapes/debut.md";
    static final String FURTHER = "petit-module/etapes/details.md";
    public static final String MEDIA = "petit-module/medias.yaml";
    public static final String EXERCISE = "petite-histoire/exercice.yaml";
    static final String PERSONA = "petite-histoire/persona.yaml";
    public static final String SCENARIO = "petite-histoire/scenario.yaml";

    private final Path root;

    private AContentFolder(Path root) {
        this.root = root;
    }

    public static AContentFolder in(Path directory) {
        try (Stream<Path> files = Files.walk(original())) {
            for (Path file : files.toList()) {
                Path copy = directory.resolve(original().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AContentFolder(directory);
    }

    private static Path original() {
        try {
            return Path.of(Objects.requireNonNull(AContentFolder.class.getResource("tiny"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path root() {
        return root;
    }

    public String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public AContentFolder replacing(String file, String words, String otherWords) {
        if (!text(file).contains(words)) {
            throw new IllegalArgumentException(file + " does not say: " + words);
        }
        return writing(file, text(file).replace(words, otherWords));
    }

    public AContentFolder writing(String file, String text) {
        try {
            Files.writeString(root.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public AContentFolder writing(String file, byte[] bytes) {
        try {
            Files.write(root.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public AContentFolder without(String file) {
        try {
            Files.delete(root.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ContentProblem> problems() {
        return ContentCheck.of(root);
    }

    /** The line, from 1, on which these words are. */
    int lineOf(String file, String words) {
        List<String> lines = text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(file + " does not say: " + words);
    }
}
