package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.Item;
import fr.passerelle.app.catalogue.source.Markdown;
import fr.passerelle.app.catalogue.source.MediaType;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.content.Step;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code medias.yaml}: recordings by name, none without its transcript. */
final class RecordingReader {

    static final String FILE = "medias.yaml";
    private static final int LONGEST_MINUTES = 180;
    private static final int LONGEST_ADDRESS = 2000;
    private static final Pattern MOMENT = Pattern.compile("(\\d{1,3}):[0-5]\\d(:[0-5]\\d)?");

    private final Item item;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, Titled> sound = new HashMap<>();

    /** A recording that can be shown, and its title. */
    record Titled(String title, Step.Recording recording) {}

    RecordingReader(Item item) {
        this.item = item;
    }

    void read() {
        item.mapping(FILE).ifPresent(fields -> {
            for (String name : fields.names()) {
                lines.put(name, fields.line(name));
                fields.sectionIfAny(name).ifPresent(each -> recording(name, each));
            }
        });
    }

    /** Every recording met with the line where it starts, sound or not. */
    Map<String, Integer> lines() {
        return lines;
    }

    Optional<Titled> find(String name) {
        return Optional.ofNullable(sound.get(name));
    }

    private void recording(String name, Fields fields) {
        String title = fields.text("titre");
        Optional<Step.Source> source = source(name, fields);
        int minutes = fields.integer("duree_min", 1, LONGEST_MINUTES);
        RichText transcript = transcript(name, fields);
        List<Step.Chapter> chapters = chapters(fields);
        fields.close();
        source.ifPresent(
                found -> sound.put(name, new Titled(title, new Step.Recording(found, minutes, transcript, chapters))));
    }

    private Optional<Step.Source> source(String name, Fields fields) {
        Optional<String> address = fields.textIfAny("adresse");
        Optional<String> film = fields.textIfAny("fichier");
        Optional<String> captions = fields.textIfAny("sous_titres");
        if (address.isPresent() == film.isPresent()) {
            fields.tell(ProblemCode.MEDIA_SOURCE_UNCLEAR, address.isPresent() ? "adresse" : "titre", name);
            return Optional.empty();
        }
        return film.isPresent() ? bundled(name, fields, film.get(), captions) : elsewhere(name, fields, address.get());
    }

    private Optional<Step.Source> bundled(String name, Fields fields, String film, Optional<String> captions) {
        if (captions.isEmpty()) {
            fields.tell(ProblemCode.CAPTIONS_MISSING, "fichier", name);
        }
        boolean shown = item.film(film, FILE, fields.line("fichier"), "mp4", "webm");
        return captions.filter(file -> item.film(file, FILE, fields.line("sous_titres"), "vtt") && shown)
                .map(file -> new Step.Bundled(film, MediaType.of(film).orElseThrow(), file));
    }

    private static Optional<Step.Source> elsewhere(String name, Fields fields, String address) {
        try {
            URI uri = URI.create(address);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && address.length() <= LONGEST_ADDRESS) {
                return Optional.of(new Step.Elsewhere(uri));
            }
        } catch (IllegalArgumentException misspelled) {
            // Told below, as every other address that cannot be opened.
        }
        fields.tell(ProblemCode.MEDIA_SOURCE_UNCLEAR, "adresse", name);
        return Optional.empty();
    }

    private RichText transcript(String name, Fields fields) {
        Optional<String> file = fields.textIfAny("transcription");
        if (file.isPresent() && !item.has(file.get())) {
            fields.tell(ProblemCode.FILE_MISSING, "transcription", file.get());
            return RichText.EMPTY;
        }
        RichText transcript = file.flatMap(item::page).map(Markdown.Page::whole).orElse(RichText.EMPTY);
        if (transcript.isEmpty()) {
            fields.tell(ProblemCode.TRANSCRIPT_MISSING, file.isPresent() ? "transcription" : "titre", name);
        }
        return transcript;
    }

    private static List<Step.Chapter> chapters(Fields fields) {
        List<Step.Chapter> chapters = new ArrayList<>();
        int latest = -1;
        for (Fields each : fields.list("chapitres")) {
            String at = each.text("a");
            String title = each.text("titre");
            if (!MOMENT.matcher(at).matches()) {
                each.tell(ProblemCode.CHAPTER_MISSPELLED, "a", at);
            } else if (seconds(at) <= latest) {
                each.tell(ProblemCode.CHAPTERS_OUT_OF_ORDER, "a", title);
            } else {
                latest = seconds(at);
                chapters.add(new Step.Chapter(at, title));
            }
            each.close();
        }
        return chapters;
    }

    private static int seconds(String moment) {
        int seconds = 0;
        for (String part : moment.split(":", -1)) {
            seconds = seconds * 60 + Integer.parseInt(part);
        }
        return seconds;
    }
}
