package fr.passerelle.app.catalogue;

import static fr.passerelle.app.catalogue.AContentFolder.EXERCISE;
import static fr.passerelle.app.catalogue.AContentFolder.FURTHER;
import static fr.passerelle.app.catalogue.AContentFolder.MEDIA;
import static fr.passerelle.app.catalogue.AContentFolder.MODULE;
import static fr.passerelle.app.catalogue.AContentFolder.PERSONA;
import static fr.passerelle.app.catalogue.AContentFolder.QUIZ;
import static fr.passerelle.app.catalogue.AContentFolder.SCENARIO;
import static fr.passerelle.app.catalogue.AContentFolder.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.catalogue.source.ContentProblem;
import fr.passerelle.app.catalogue.source.ProblemCode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentCheckTest {

    @TempDir
    private Path directory;

    private AContentFolder folder;

    @BeforeEach
    void a_sound_folder() {
        folder = AContentFolder.in(directory);
    }

    @Test
    void finds_nothing_wrong_with_a_sound_folder() {
        assertThat(folder.problems()).isEmpty();
    }

    /** File, words of it, other words instead, the code they deserve, words of the line it is told at (none: elsewhere). */
    static Stream<Arguments> faults() {
        return Stream.of(
                fault(MODULE, "  - question: q-ordre\n", "", "QUESTION_UNUSED", ""),
                fault(
                        QUIZ,
                        "{id: ouvrir, texte: \"Ouvrir\"}\n    - {id: lire",
                        "{id: e1, texte: \"Ouvrir\"}\n    - {id: e2",
                        "ORDER_TOLD_BY_IDS",
                        "elements"),
                fault("petit-module/carre.svg", "<rect", "<script/><rect", "DRAWING_UNSAFE", ""),
                fault(
                        SCENARIO,
                        "points: {D1: 2}\n          emotion: 0\n",
                        "points: {D1: 0}\n          emotion: 0\n",
                        "REPAIR_WORTHLESS",
                        "repare"),
                fault(MODULE, "niveau: decouverte", "niveau: decouverte\nnivau: 3", "FIELD_UNKNOWN_CLOSE_TO", "nivau"),
                fault(MODULE, "etat: relu", "etat: relu\nbrouillon: oui", "FIELD_UNKNOWN", "brouillon"),
                fault(MODULE, "titre: \"Un petit module\"\n", "", "FIELD_MISSING", "id: petit-module"),
                fault(MODULE, "\"Un petit module\"", "\"  \"", "FIELD_MISSING", "titre:"),
                fault(MODULE, "etat: relu", "etat: fini", "WORD_UNKNOWN", "etat"),
                fault(MODULE, "[fs, sgm]", "[fs, mairie]", "WORD_UNKNOWN", "audiences"),
                fault(MODULE, "[fs, sgm]", "[]", "LIST_EMPTY", "audiences"),
                fault(MODULE, "[fs, sgm]", "fs", "LIST_EXPECTED", "audiences"),
                fault(MODULE, "duree_min: 5", "duree_min: cinq", "INTEGER_EXPECTED", "duree_min"),
                fault(MODULE, "duree_min: 5", "duree_min: 90", "NUMBER_OUT_OF_RANGE", "duree_min"),
                fault(MODULE, "seuil_reussite: 0.6", "seuil_reussite: 60", "NUMBER_OUT_OF_RANGE", "seuil"),
                fault(MODULE, "seuil_reussite: 0.6", "seuil_reussite: 0,6", "NUMBER_EXPECTED", "seuil"),
                fault(MODULE, "version: 1.2.0", "version: 1.2", "VERSION_MISSPELLED", "version"),
                fault(MODULE, "id: petit-module", "id: autre-module", "ID_NOT_FOLDER", "id: autre"),
                fault(MODULE, "id: petit-module", "id: revisions", "ID_RESERVED", "id: revisions"),
                fault(MODULE, "id: petit-module", "id: Petit_Module", "ID_MISSPELLED", "id: Petit"),
                fault(MODULE, "fiche: F14128", "fiche: 14128", "SHEET_MISSPELLED", "14128"),
                fault(MODULE, "2026-11-20", "20/11/2026", "DATE_MISSPELLED", "20/11/2026"),
                fault(MODULE, "citations: [demenagement]", "citations: [inconnue]", "CITATION_UNKNOWN", "[inconnue]"),
                fault(MODULE, "question: q-ordre", "question: q-perdue", "QUESTION_UNKNOWN", "q-perdue"),
                fault(MODULE, "question: q-ordre", "question: q-unique", "STEP_TWICE", ""),
                fault(MODULE, "- memo: memo", "- memo: memo\n    texte: debut", "STEP_KIND_UNCLEAR", "memo: memo"),
                fault(MODULE, "- memo: memo", "- memo: absent", "FILE_MISSING", "memo: absent"),
                fault(TEXT, "# Le début\n", "Sans titre\n", "TITLE_MISSING", "Sans titre"),
                fault(TEXT, "Un carré bleu", "", "IMAGE_WITHOUT_ALT", "carre.svg"),
                fault(TEXT, "carre.svg", "rond.svg", "FILE_MISSING", "rond.svg"),
                fault(TEXT, "carre.svg", "https://exemple.fr/carre.svg", "FILE_MISSING", "carre.svg"),
                fault(TEXT, "carre.svg", "carre.gif", "IMAGE_REFUSED", "carre.gif"),
                fault(TEXT, "https://www", "http://www", "LINK_REFUSED", "http://www"),
                fault(TEXT, "[un lien]", "[]", "LINK_EMPTY", "[]("),
                fault(TEXT, "- deux.", "- deux.<br>", "HTML_REFUSED", "<br>"),
                fault(TEXT, "- deux.", "\n<script>alert(1)</script>\n", "HTML_REFUSED", "<script>"),
                fault(TEXT, "## Une partie", "### Une partie", "HEADING_SKIPPED", "### Une"),
                fault(QUIZ, "type: ordre", "type: rangement", "WORD_UNKNOWN", "rangement"),
                fault(QUIZ, "categorie: outils", "categorie: jouets", "CATEGORY_UNKNOWN", "jouets"),
                fault(QUIZ, "categorie: outils", "categorie: papiers", "CATEGORY_ALONE", ""),
                fault(QUIZ, "    - {id: outils, texte: \"Des outils\"}\n", """
                            - {id: outils, texte: "Des outils"}
                            - {id: c, texte: "C"}
                            - {id: d, texte: "D"}
                            - {id: e, texte: "E"}
                            - {id: f, texte: "F"}
                        """, "OPTIONS_TOO_MANY", "categories:"),
                fault(QUIZ, ", retour: \"Elle sert à agrafer.\"", "", "FIELD_MISSING", "id: agrafeuse"),
                fault(QUIZ, "confiance: true", "confiance: oui", "BOOLEAN_EXPECTED", "confiance"),
                fault(QUIZ, "[\"certificat d’immatriculation\"]", "[\"…\"]", "TEXT_NOT_COMPARABLE", "reponses"),
                fault(QUIZ, "[\"certificat d’immatriculation\"]", "[]", "LIST_EMPTY", "reponses"),
                fault(
                        QUIZ,
                        "{texte: \"permis de conduire\"",
                        "{texte: \"Le CERTIFICAT d'immatriculation\"",
                        "TEXT_MEANT_TWICE",
                        "CERTIFICAT"),
                fault(
                        QUIZ,
                        "  retour_faux: \"Cherchez le nom que porte la fiche.\"\n",
                        "",
                        "FIELD_MISSING",
                        "id: q-texte"),
                fault(
                        QUIZ,
                        "\"La fiche officielle.\", correct: true",
                        "\"La fiche.\"",
                        "RIGHT_OPTION_MISSING",
                        "resultats"),
                fault(QUIZ, ", adresse: \"carte.example/vite\"", "", "FIELD_MISSING", "id: annonce"),
                fault(QUIZ, "  requete: \"carte grise\"\n", "", "FIELD_MISSING", "id: q-recherche"),
                fault(QUIZ, "pour: [fs]", "pour: [tous]", "WORD_UNKNOWN", "tous"),
                fault(MODULE, "audiences: [fs, sgm]", "audiences: [fs]", "AUDIENCE_NOT_OF_MODULE", "pour: [sgm]"),
                fault(MODULE, "etat: relu", "etat: relu\nmode: examen", "WORD_UNKNOWN", "examen"),
                fault(MODULE, "plus_loin: details", "plus_loin: absent", "FILE_MISSING", "plus_loin: absent"),
                fault(MODULE, "replay: visite", "replay: absente", "MEDIA_UNKNOWN", "replay: absente"),
                fault(MODULE, "  - replay: visite\n    pour: [sgm]\n", "", "MEDIA_UNUSED", ""),
                fault(MEDIA, "  transcription: visite.md\n", "", "TRANSCRIPT_MISSING", "titre: \"La visite\""),
                fault(MEDIA, "transcription: visite.md", "transcription: absente.md", "FILE_MISSING", "absente"),
                fault(
                        MEDIA,
                        "https://videos.example/visite",
                        "http://videos.example/x",
                        "MEDIA_SOURCE_UNCLEAR",
                        "adresse"),
                fault(
                        MEDIA,
                        "  adresse: \"https://videos.example/visite\"\n",
                        "",
                        "MEDIA_SOURCE_UNCLEAR",
                        "titre: \"La"),
                fault(
                        MEDIA,
                        "adresse: \"https://videos.example/visite\"",
                        "fichier: visite.mp4",
                        "CAPTIONS_MISSING",
                        "fichier"),
                fault(
                        MEDIA,
                        "adresse: \"https://videos.example/visite\"",
                        "fichier: visite.avi\n  sous_titres: visite.vtt",
                        "MEDIA_REFUSED",
                        "fichier"),
                fault(
                        MEDIA,
                        "adresse: \"https://videos.example/visite\"",
                        "fichier: visite.mp4\n  sous_titres: visite.vtt",
                        "FILE_MISSING",
                        "sous_titres"),
                fault(MEDIA, "02:10", "2 min 10", "CHAPTER_MISSPELLED", "2 min 10"),
                fault(MEDIA, "\"02:10\"", "\"00:00\"", "CHAPTERS_OUT_OF_ORDER", "Le guichet"),
                fault(FURTHER, ":::a-savoir", ":::a-manger", "CALLOUT_UNKNOWN", ":::a-manger"),
                fault(FURTHER, ":::a-savoir", ":::a-savoir demenagement", "CALLOUT_UNKNOWN", ":::a-savoir"),
                fault(FURTHER, "démarches.\n:::\n", "démarches.\n", "CALLOUT_OPEN", ":::fiche"),
                fault(FURTHER, "Une page réunit les démarches.\n", "", "CALLOUT_EMPTY", ":::fiche"),
                fault(FURTHER, ":::fiche demenagement", ":::fiche inconnue", "CITATION_UNKNOWN", ":::fiche"),
                fault(QUIZ, "id: q-ordre", "id: q-unique", "ID_TWICE", ""),
                fault(QUIZ, "{id: poire,", "{id: pomme,", "ID_TWICE", "Une poire"),
                fault(QUIZ, "\"Rouge\", correct: true", "\"Rouge\"", "RIGHT_OPTION_MISSING", "options:"),
                fault(QUIZ, "très verte\"", "très verte\", correct: true", "RIGHT_OPTIONS_SEVERAL", "options:"),
                fault(QUIZ, "tout rond\"", "tout rond\", correct: true", "RIGHT_OPTIONS_ALL", ""),
                fault(
                        QUIZ,
                        "correct: true, retour: \"Oui, *rouge*.\"",
                        "correct: oui, retour: \"Oui.\"",
                        "BOOLEAN_EXPECTED",
                        "oui"),
                fault(QUIZ, ", retour: \"Oui, *rouge*.\"", "", "FIELD_MISSING", "id: rouge"),
                fault(QUIZ, "rose: fleur", "rose: arbre", "PAIR_RIGHT_UNKNOWN", "paires: {"),
                fault(QUIZ, "rose: fleur", "rose: fleur, lys: fleur", "PAIR_LEFT_UNKNOWN", "paires: {"),
                fault(QUIZ, ", rose: fleur", "", "PAIR_MISSING", "paires: {"),
                fault(QUIZ, "reponse: faux", "reponse: non", "WORD_UNKNOWN", "reponse"),
                fault(
                        QUIZ,
                        "    - {id: lire, texte: \"Lire\"}\n    - {id: fermer, texte: \"Fermer\"}\n",
                        "",
                        "OPTIONS_TOO_FEW",
                        "elements"),
                fault(QUIZ, "\"Une pomme\"", "\"Une\\n\\npomme\"", "NOT_ONE_PARAGRAPH", "id: pomme"),
                fault(EXERCISE, "citations: []", "citations: {}", "LIST_EXPECTED", "citations"),
                fault(PERSONA, "valeur: -1", "valeur: -3", "NUMBER_OUT_OF_RANGE", "valeur"),
                fault(PERSONA, ", alt: \"Dessin : un visage rond.\"", "", "FIELD_MISSING", "portrait"),
                fault(PERSONA, "portrait.svg", "absent.svg", "FILE_MISSING", "absent.svg"),
                fault(PERSONA, "vigilance_stereotype: \"Une carte ne dit pas tout.\"\n", "", "FIELD_MISSING", "prenom"),
                fault(PERSONA, "diffusion: publique", "diffusion: secrete", "WORD_UNKNOWN", "kit"),
                fault(
                        PERSONA,
                        "  - {type: terrain, ref: \"Une matinée au marché.\", date: 2026-05}",
                        "  []",
                        "SOURCE_MISSING",
                        "sources"),
                fault(PERSONA, "id: vue", "id: ouie", "BRAKE_UNKNOWN", ""),
                fault(SCENARIO, "revele: [vue]", "revele: []", "BRAKE_NEVER_REVEALED", ""),
                fault(
                        SCENARIO,
                        "suite: depart\n        - id: presser",
                        "suite: nulle-part\n        - id: presser",
                        "SCENE_UNKNOWN",
                        "nulle-part"),
                fault(SCENARIO, "depart: accueil", "depart: ailleurs", "SCENE_UNKNOWN", "dimensions"),
                fault(SCENARIO, "suite: fin-seule", "suite: fin", "SCENE_UNREACHABLE", "id: fin-seule"),
                fault(
                        SCENARIO,
                        "emotion_texte: \"Fâchée.\"\n    fin: true",
                        "emotion_texte: \"Fâchée.\"",
                        "SCENE_WITHOUT_EXIT",
                        "id: fin-seule"),
                fault(
                        SCENARIO,
                        "repare: {scene: accueil, part: 0.5}",
                        "fin: true",
                        "SCENE_ENDING_AND_DECIDING",
                        "    fin: true"),
                fault(
                        SCENARIO,
                        "suite: fin\n        - id: saluer",
                        "suite: accueil\n        - id: saluer",
                        "CHECKPOINT_IN_LOOP",
                        "id: accueil"),
                fault(
                        SCENARIO,
                        "suite: depart\n        - id: presser",
                        "suite: fin\n        - id: presser",
                        "FULL_MARKS_IMPOSSIBLE",
                        "dimensions"),
                fault(
                        SCENARIO,
                        "\"Vous redites l’essentiel.\"\n          qualite: optimale",
                        "\"Vous redites.\"\n          conseil: \"Si.\"\n          qualite: risquee",
                        "FULL_MARKS_ONLY_RISKY",
                        "dimensions"),
                fault(SCENARIO, "          consequence: \"Elle sourit.\"\n", "", "CONSEQUENCE_MISSING", "id: redire"),
                fault(SCENARIO, "          conseil: \"Un mot suffisait.\"\n", "", "ADVICE_MISSING", "id: attendre"),
                fault(
                        SCENARIO,
                        "{scene: accueil, part: 0.5}",
                        "{scene: fin, part: 0.5}",
                        "REPAIR_TARGET_UNKNOWN",
                        "repare"),
                fault(
                        SCENARIO,
                        "{scene: accueil, part: 0.5}",
                        "{scene: accueil, part: 1.5}",
                        "NUMBER_OUT_OF_RANGE",
                        "repare"),
                fault(
                        SCENARIO,
                        "question: \"Et maintenant ?\"",
                        "question: \"Et maintenant ?\"\n      controle: {poids: 1}",
                        "REPAIR_ON_CHECKPOINT",
                        "repare"),
                fault(SCENARIO, "points: {D1: 1}", "points: {D2: 1}", "DIMENSION_UNKNOWN", "points: {D2"),
                fault(SCENARIO, "points: {D1: 1}", "points: {D1: 5}", "NUMBER_OUT_OF_RANGE", "points: {D1: 5"),
                fault(SCENARIO, "poids: 2}", "poids: 2}\n  D4: {nom: \"Sécurité\", poids: 1}", "DIMENSION_UNUSED", ""),
                fault(
                        SCENARIO,
                        "poids: 2}",
                        "poids: 2}\n  Temps: {nom: \"Temps\", poids: 1}",
                        "DIMENSION_MISSPELLED",
                        "Temps:"),
                fault(SCENARIO, "emotion: 2\n", "emotion: 7\n", "NUMBER_OUT_OF_RANGE", "emotion: 7"),
                fault(SCENARIO, "id: saluer", "id: redire", "ID_TWICE", ""),
                fault(SCENARIO, "  - id: fin-seule", "  - id: fin", "ID_TWICE", ""),
                fault(
                        SCENARIO,
                        "texte: \"Vous attendez.\"",
                        "texte: [\"Vous\", \"attendez\"]",
                        "TEXT_EXPECTED",
                        "[\"Vous\""),
                fault(SCENARIO, "scenes:\n", "---\nscenes:\n", "YAML_SEVERAL_DOCUMENTS", "---"),
                fault(
                        SCENARIO,
                        "titre: \"Au guichet\"",
                        "titre: \"Au guichet\"\n    titre: \"Bis\"",
                        "YAML_KEY_TWICE",
                        "Bis"),
                fault(SCENARIO, "titre: \"Au guichet\"", "titre: Attention: danger", "YAML_COLON", "danger"),
                fault(SCENARIO, "    titre: \"Au guichet\"", "\ttitre: \"Au guichet\"", "YAML_TAB", "Au guichet"),
                fault(SCENARIO, "titre: \"Au guichet\"", "titre: !!java.io.File [x]", "YAML_TAG", "java.io"),
                fault(SCENARIO, "titre: \"Au guichet\"", "titre: &a \"Au guichet\"", "YAML_ALIAS", "&a"),
                fault(SCENARIO, "titre: \"Au guichet\"", "titre: *a", "YAML_ALIAS", "*a"));
    }

    private static Arguments fault(String file, String words, String others, String code, String lineSays) {
        return Arguments.of(file, words, others, code, lineSays);
    }

    @ParameterizedTest(name = "{3} when {0} says {2}")
    @MethodSource("faults")
    void tells_the_fault_where_it_is(String file, String words, String others, String code, String lineSays) {
        List<ContentProblem> problems = folder.replacing(file, words, others).problems();

        assertThat(problems).extracting(ContentProblem::code).contains(ProblemCode.valueOf(code));
        if (!lineSays.isEmpty()) {
            assertThat(problems)
                    .filteredOn(problem -> problem.code() == ProblemCode.valueOf(code))
                    .extracting(problem -> problem.file() + ":" + problem.line())
                    .contains(file + ":" + folder.lineOf(file, lineSays));
        }
    }

    static Stream<Arguments> variations() {
        return Stream.of(
                Arguments.of(QUIZ, "id: ouvrir", "id: a-ouvrir"),
                Arguments.of(
                        SCENARIO,
                        "      question: \"Que dites-vous ?\"\n      controle: {poids: 1}",
                        "      question: \"Que dites-vous ?\""),
                Arguments.of(
                        SCENARIO, "suite: depart\n        - id: attendre", "suite: excuse\n        - id: attendre"),
                Arguments.of(SCENARIO, "dimensions:\n", "--- \ndimensions:\n"));
    }

    @ParameterizedTest(name = "{0} may say {2}")
    @MethodSource("variations")
    void finds_nothing_wrong_with_what_is_permitted(String file, String words, String others) {
        assertThat(folder.replacing(file, words, others).problems()).isEmpty();
    }

    private List<ProblemCode> codes() {
        return folder.problems().stream().map(ContentProblem::code).toList();
    }

    @Test
    void tells_every_fault_of_every_file_in_one_run() {
        folder.replacing(MODULE, "etat: relu", "etat: fini")
                .replacing(QUIZ, "reponse: faux", "reponse: non")
                .replacing(TEXT, "https://www", "http://www")
                .replacing(PERSONA, "valeur: -1", "valeur: -3")
                .replacing(SCENARIO, "suite: fin-seule", "suite: nulle-part")
                .without("petite-histoire/debrief.md");

        assertThat(folder.problems())
                .extracting(ContentProblem::file)
                .containsExactlyInAnyOrder(MODULE, QUIZ, TEXT, PERSONA, SCENARIO, "petite-histoire/debrief.md");
    }

    @Test
    void speaks_to_the_author_in_french() {
        folder.replacing(SCENARIO, "suite: fin-seule", "suite: nulle-part");

        assertThat(folder.problems())
                .extracting(ContentProblem::sentence)
                .containsExactly("La scène «\u00a0nulle-part\u00a0» n’existe pas.");
    }

    @Test
    void a_debrief_is_where_one_learns() {
        folder.writing("petite-histoire/debrief.md", "\n");

        assertThat(codes()).containsExactly(ProblemCode.DEBRIEF_MISSING);
    }

    @Test
    void a_scene_that_only_leads_to_itself_is_a_dead_end() {
        folder.replacing(SCENARIO, "suite: fin-seule", "suite: excuse")
                .replacing(SCENARIO, "suite: depart\n        - id: attendre", "suite: excuse\n        - id: attendre");

        assertThat(codes()).contains(ProblemCode.DEAD_END);
    }

    @Test
    void a_story_without_a_graded_decision_cannot_be_graded() {
        folder.replacing(SCENARIO, "      controle: {poids: 1}\n", "")
                .replacing(SCENARIO, "    repare: {scene: accueil, part: 0.5}\n", "");

        assertThat(codes()).contains(ProblemCode.CHECKPOINT_MISSING);
    }

    @Test
    void a_graded_decision_without_points_is_told() {
        folder.replacing(SCENARIO, "points: {D1: 2}\n          emotion: 2", "points: {D1: 0}\n          emotion: 2")
                .replacing(SCENARIO, "points: {D1: 1}", "points: {D1: 0}");

        assertThat(codes()).containsExactly(ProblemCode.CHECKPOINT_WORTHLESS);
    }

    @Test
    void a_story_whose_longest_choice_is_always_the_best_is_told() {
        folder.replacing(SCENARIO, "\"Vous la pressez un peu.\"", "\"Vite.\"")
                .replacing(SCENARIO, "\"Vous attendez.\"", "\"Rien.\"")
                .replacing(SCENARIO, "\"Vous saluez sans rien redire.\"", "\"Salut.\"");

        assertThat(codes()).containsExactly(ProblemCode.LENGTH_TELLS_SCENARIO);
    }

    @Test
    void a_quiz_whose_longest_option_is_always_right_is_told() {
        String third = folder.text(QUIZ)
                .substring(0, folder.text(QUIZ).indexOf("- id: q-multiple"))
                .replace("q-unique", "q-bis");
        folder.replacing(QUIZ, "\"Rouge\"", "\"Rouge, vraiment très rouge\"")
                .replacing(QUIZ, "\"Une poire\"", "\"Une poire bien mûre et bien ronde\"")
                .replacing(
                        QUIZ,
                        "- id: q-vrai-faux",
                        third.replace("\"Rouge\"", "\"Rouge comme une tomate\"") + "- id: q-vrai-faux")
                .replacing(MODULE, "  - memo: memo", "  - question: q-bis\n  - memo: memo");

        assertThat(codes()).containsExactly(ProblemCode.LENGTH_TELLS_QUIZ);
    }

    @Test
    void a_list_of_nothing_is_told() {
        folder.writing("catalogue.yaml", "contenus: []");

        assertThat(codes()).containsExactly(ProblemCode.CATALOGUE_EMPTY);
    }
}
