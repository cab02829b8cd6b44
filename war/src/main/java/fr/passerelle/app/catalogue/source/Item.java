package fr.passerelle.app.catalogue.source;

import fr.passerelle.app.learning.citation.Citation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One folder being read: its files, asked for by name and remembered for the version's hash, and the problems found in
 * it. Every problem is told under {@code prefix + file}.
 */
public final class Item {

    private static final int HASH_BYTES = 4;
    private static final int HEAVY_IMAGE = 150 * 1024;

    private final String id;
    private final ContentFolder folder;
    private final String prefix;
    private final Problems problems;
    private final Map<String, byte[]> files;
    private Map<String, Citation> citations = Map.of();

    private Item(String id, ContentFolder folder, String prefix, Problems problems, Map<String, byte[]> files) {
        this.id = id;
        this.folder = folder;
        this.prefix = prefix;
        this.problems = problems;
        this.files = files;
    }

    /**
     * An item about to be read.
     *
     * @param id the folder's name, under which its images are addressed
     * @param prefix what to put before file names in problems: empty, or ending with a slash
     */
    public static Item in(String id, ContentFolder folder, String prefix) {
        return new Item(id, folder, prefix, new Problems(), new TreeMap<>());
    }

    /** The same item, whose problems are not heard: for a part whose absence was told already. */
    Item muted() {
        return new Item(id, folder, prefix, new Problems(), new TreeMap<>());
    }

    public String id() {
        return id;
    }

    public Problems problems() {
        return problems;
    }

    String name(String file) {
        return prefix + file;
    }

    public void tell(ProblemCode code, String file, int line, String... facts) {
        problems.add(code, name(file), line, facts);
    }

    /** What this item rests on, by name, once it is known; the texts read afterwards may quote it. */
    public void cites(List<Citation> declared) {
        Map<String, Citation> byName = new HashMap<>();
        declared.forEach(citation -> byName.putIfAbsent(citation.id().value(), citation));
        citations = Map.copyOf(byName);
    }

    Map<String, Citation> citations() {
        return citations;
    }

    public boolean has(String file) {
        return folder.has(file);
    }

    private Optional<byte[]> bytes(String file, int most) {
        Optional<byte[]> bytes = folder.read(file);
        if (bytes.isPresent() && bytes.get().length > most) {
            tell(ProblemCode.FILE_TOO_LARGE, file, 1, Integer.toString(most / 1024));
            return Optional.empty();
        }
        return bytes;
    }

    /** A text file, with line feeds only and without byte order mark; told and empty when it cannot be read. */
    private Optional<String> text(String file) {
        Optional<byte[]> bytes = bytes(file, YamlReader.MOST_BYTES);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.get()))
                    .toString()
                    .replace("\r\n", "\n");
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            // What an editor does to line ends is not another version.
            files.put(file, unmarked.getBytes(StandardCharsets.UTF_8));
            return Optional.of(unmarked);
        } catch (CharacterCodingException e) {
            tell(ProblemCode.FILE_NOT_UTF8, file, 1);
            return Optional.empty();
        }
    }

    private Optional<YamlNode> yaml(String file) {
        if (!has(file)) {
            tell(ProblemCode.FILE_MISSING, file, 1, file);
        }
        return text(file).flatMap(text -> YamlReader.read(text, name(file), problems));
    }

    /** The fields of a YAML file; the caller closes them. */
    public Optional<Fields> mapping(String file) {
        return yaml(file).flatMap(node -> mapping(node, file));
    }

    /** The mappings of a YAML file that is a list; the caller closes each. */
    public List<Fields> list(String file) {
        Optional<YamlNode> root = yaml(file);
        if (root.isPresent() && !(root.get() instanceof YamlNode.Sequence)) {
            tell(ProblemCode.LIST_EXPECTED, file, root.get().line(), file);
        }
        return root.filter(YamlNode.Sequence.class::isInstance)
                .map(node -> mappings(((YamlNode.Sequence) node).items(), file))
                .orElse(List.of());
    }

    Optional<Fields> mapping(YamlNode node, String file) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(new Fields(mapping, this, file));
        }
        tell(ProblemCode.MAPPING_EXPECTED, file, node.line());
        return Optional.empty();
    }

    List<Fields> mappings(List<YamlNode> nodes, String file) {
        List<Fields> mappings = new ArrayList<>();
        nodes.forEach(node -> mapping(node, file).ifPresent(mappings::add));
        return List.copyOf(mappings);
    }

    /** A Markdown file; empty when there is none, which the caller tells if it matters. */
    public Optional<Markdown.Page> page(String file) {
        return text(file).map(text -> markdown(file).page(text));
    }

    Markdown markdown(String file) {
        return new Markdown(this, file);
    }

    /**
     * An image named by a file of this item: read, checked, and part of the version. Told at {@code file} and
     * {@code line} when it cannot be used.
     *
     * @return whether it can be shown
     */
    public boolean image(String image, String file, int line) {
        if (MediaType.of(image).filter(type -> type.startsWith("image/")).isEmpty()) {
            tell(ProblemCode.IMAGE_REFUSED, file, line, image);
            return false;
        }
        Optional<byte[]> bytes = bytes(image, ContentFolder.MOST_BYTES);
        if (bytes.isEmpty()) {
            tell(ProblemCode.FILE_MISSING, file, line, image);
            return false;
        }
        if (image.endsWith(".svg") && !Drawing.isSafe(bytes.get())) {
            tell(ProblemCode.DRAWING_UNSAFE, file, line, image);
            return false;
        }
        if (bytes.get().length > HEAVY_IMAGE) {
            String weight = Integer.toString(bytes.get().length / 1024);
            tell(ProblemCode.IMAGE_TOO_HEAVY, file, line, image, weight, Integer.toString(HEAVY_IMAGE / 1024));
        }
        files.put(image, bytes.get());
        return true;
    }

    /**
     * A film or its captions: part of the version, and told when it is missing or of the wrong type.
     *
     * @return whether it can be shown
     */
    public boolean film(String film, String file, int line, String... endings) {
        if (Stream.of(endings).noneMatch(ending -> film.endsWith("." + ending))) {
            tell(ProblemCode.MEDIA_REFUSED, file, line, film, String.join(", ", endings));
            return false;
        }
        Optional<byte[]> bytes = bytes(film, ContentFolder.MOST_BYTES);
        if (!has(film)) {
            tell(ProblemCode.FILE_MISSING, file, line, film);
        }
        bytes.ifPresent(read -> files.put(film, read));
        return bytes.isPresent();
    }

    /** A short hash of every file read, names included, in the order of their names. */
    public String hash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                String entry = name + "\n" + bytes.length + "\n";
                sha.update(entry.getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            });
            return HexFormat.of().formatHex(sha.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Every file read, by name: with these alone, the same version is read again. */
    public Map<String, byte[]> files() {
        return Collections.unmodifiableMap(files);
    }
}
