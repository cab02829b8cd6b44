package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.quiz.References;
import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.Item;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.catalogue.source.Words;
import fr.passerelle.app.learning.citation.Citation;
import fr.passerelle.app.learning.citation.CitationId;
import fr.passerelle.app.learning.citation.SheetId;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.Description;
import fr.passerelle.app.learning.content.Level;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.content.ReviewState;
import fr.passerelle.app.learning.content.Theme;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The head of {@code module.yaml} and {@code exercice.yaml}. */
final class DescriptionReader implements References {

    private static final int LONGEST_MINUTES = 60;
    private static final String FIRST_VERSION = "0.0.0";

    private final Item item;
    private final Fields fields;
    private final List<Citation> citations;
    private final Set<Audience> audiences;

    DescriptionReader(Item item, Fields fields) {
        this.item = item;
        this.fields = fields;
        this.citations = fields.list("citations").stream().map(this::citation).toList();
        Set<CitationId> seen = new HashSet<>();
        citations.stream()
                .map(Citation::id)
                .filter(id -> !seen.add(id))
                .forEach(id -> fields.tell(ProblemCode.ID_TWICE, "citations", id.value()));
        item.cites(citations);
        this.audiences = Set.copyOf(audiences(fields, "audiences"));
    }

    /** To be asked last: the version holds the hash of every file read until now. */
    Description read() {
        String id = fields.id("id");
        if (!id.equals(Fields.NO_ID) && !id.equals(item.id())) {
            fields.tell(ProblemCode.ID_NOT_FOLDER, "id", id, item.id());
        }
        if (PlayableId.isReserved(id)) {
            fields.tell(ProblemCode.ID_RESERVED, "id", id);
        }
        return new Description(
                new PlayableId(id),
                ContentVersion.of(semver(), item.hash()),
                fields.text("titre"),
                fields.text("objectif"),
                fields.integer("duree_min", 1, LONGEST_MINUTES),
                fields.word("niveau", Level::of, Words.of(Level.class, Level::code), Level.DISCOVERY),
                audiences,
                theme(),
                fields.numberIfAny("seuil_reussite", 0, 1).orElse(Description.USUAL_MASTERY),
                fields.word(
                        "etat",
                        ReviewState::of,
                        Words.of(ReviewState.class, ReviewState::code),
                        ReviewState.AWAITS_REVIEW),
                citations,
                fields.someTexts("auteurs"),
                fields.text("licence"));
    }

    private Optional<Theme> theme() {
        return fields.has("theme")
                ? Optional.of(fields.word("theme", Theme::of, Words.of(Theme.class, Theme::code), Theme.INFORMATION))
                : Optional.empty();
    }

    private String semver() {
        String version = fields.text("version");
        if (ContentVersion.isSemver(version)) {
            return version;
        }
        if (fields.has("version")) {
            fields.tell(ProblemCode.VERSION_MISSPELLED, "version", version);
        }
        return FIRST_VERSION;
    }

    private Citation citation(Fields source) {
        Citation citation = new Citation(
                new CitationId(source.id("id")),
                new SheetId(audience(source), number(source)),
                source.text("titre"),
                source.text("affirmation"),
                checkedOn(source).orElse(null));
        source.close();
        return citation;
    }

    private static SheetId.SheetAudience audience(Fields source) {
        return source.word(
                "audience",
                SheetId.SheetAudience::of,
                Words.of(SheetId.SheetAudience.class, SheetId.SheetAudience::code),
                SheetId.SheetAudience.INDIVIDUALS);
    }

    private static String number(Fields source) {
        String number = source.text("fiche");
        if (SheetId.isNumber(number)) {
            return number;
        }
        if (source.has("fiche")) {
            source.tell(ProblemCode.SHEET_MISSPELLED, "fiche", number);
        }
        return "F1";
    }

    private static Optional<LocalDate> checkedOn(Fields source) {
        Optional<String> written = source.textIfAny("verifie_le");
        try {
            return written.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            source.tell(ProblemCode.DATE_MISSPELLED, "verifie_le", written.orElse(""));
            return Optional.empty();
        }
    }

    private static List<Audience> audiences(Fields where, String field) {
        return where.words(field, Audience::of, Words.of(Audience.class, Audience::code));
    }

    @Override
    public Set<Audience> reserved(Fields where) {
        if (!where.has("pour")) {
            return Set.of();
        }
        Set<Audience> reserved = Set.copyOf(audiences(where, "pour"));
        reserved.stream()
                .filter(audience -> !audiences.isEmpty() && !audiences.contains(audience))
                .forEach(audience -> where.tell(ProblemCode.AUDIENCE_NOT_OF_MODULE, "pour", audience.code()));
        return reserved;
    }

    @Override
    public List<CitationId> cited(Fields where) {
        Set<CitationId> declared = citations.stream().map(Citation::id).collect(Collectors.toSet());
        List<CitationId> cited = new ArrayList<>();
        for (String id : where.ids("citations")) {
            if (declared.contains(new CitationId(id))) {
                cited.add(new CitationId(id));
            } else {
                where.tell(ProblemCode.CITATION_UNKNOWN, "citations", id);
            }
        }
        return cited;
    }
}
