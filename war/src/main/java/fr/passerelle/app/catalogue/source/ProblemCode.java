package fr.passerelle.app.catalogue.source;

/**
 * What can be wrong in content files. The constant's name is the public code, and the key of the French sentence in
 * {@code messages_fr.properties}.
 */
public enum ProblemCode {
    FILE_MISSING,
    FILE_TOO_LARGE,
    FILE_NOT_UTF8,
    CATALOGUE_EMPTY,
    ITEM_UNKNOWN,
    ITEM_TWICE,
    ID_NOT_FOLDER,
    YAML_TAB,
    YAML_COLON,
    YAML_QUOTE_OPEN,
    YAML_UNREADABLE,
    YAML_EMPTY,
    YAML_SEVERAL_DOCUMENTS,
    YAML_TAG,
    YAML_ALIAS,
    YAML_TOO_DEEP,
    YAML_KEY_TWICE,
    YAML_KEY_NOT_TEXT,
    MAPPING_EXPECTED,
    LIST_EXPECTED,
    TEXT_EXPECTED,
    INTEGER_EXPECTED,
    NUMBER_EXPECTED,
    BOOLEAN_EXPECTED,
    NUMBER_OUT_OF_RANGE,
    FIELD_UNKNOWN,
    FIELD_UNKNOWN_CLOSE_TO,
    FIELD_MISSING,
    LIST_EMPTY,
    WORD_UNKNOWN,
    ID_MISSPELLED,
    ID_TWICE,
    VERSION_MISSPELLED,
    DATE_MISSPELLED,
    SHEET_MISSPELLED,
    CITATION_UNKNOWN,
    STEP_KIND_UNCLEAR,
    STEP_TWICE,
    QUESTION_UNKNOWN,
    QUESTION_UNUSED(Severity.WARNING),
    TITLE_MISSING,
    OPTIONS_TOO_FEW,
    RIGHT_OPTION_MISSING,
    RIGHT_OPTIONS_SEVERAL,
    RIGHT_OPTIONS_ALL(Severity.WARNING),
    PAIR_LEFT_UNKNOWN,
    PAIR_RIGHT_UNKNOWN,
    PAIR_MISSING,
    ORDER_TOLD_BY_IDS(Severity.WARNING),
    LENGTH_TELLS_QUIZ(Severity.WARNING),
    LENGTH_TELLS_SCENARIO(Severity.WARNING),
    HTML_REFUSED,
    LINK_REFUSED,
    LINK_EMPTY,
    NOT_ONE_PARAGRAPH,
    HEADING_SKIPPED(Severity.WARNING),
    IMAGE_WITHOUT_ALT,
    IMAGE_REFUSED,
    IMAGE_TOO_HEAVY(Severity.WARNING),
    DRAWING_UNSAFE,
    SOURCE_MISSING(Severity.WARNING),
    DIMENSION_MISSPELLED,
    DIMENSION_UNKNOWN,
    DIMENSION_UNUSED(Severity.WARNING),
    BRAKE_UNKNOWN,
    BRAKE_NEVER_REVEALED(Severity.WARNING),
    SCENE_UNKNOWN,
    SCENE_UNREACHABLE,
    SCENE_WITHOUT_EXIT,
    SCENE_ENDING_AND_DECIDING,
    DEAD_END,
    CHECKPOINT_MISSING,
    CHECKPOINT_WORTHLESS,
    CHECKPOINT_IN_LOOP,
    FULL_MARKS_IMPOSSIBLE,
    FULL_MARKS_ONLY_RISKY,
    CONSEQUENCE_MISSING,
    ADVICE_MISSING,
    REPAIR_TARGET_UNKNOWN,
    REPAIR_ON_CHECKPOINT,
    REPAIR_WORTHLESS,
    DEBRIEF_MISSING;

    private final Severity severity;

    ProblemCode() {
        this(Severity.ERROR);
    }

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether content can be played all the same. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
