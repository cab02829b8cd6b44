package fr.passerelle.app.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.learning.citation.Citation;
import fr.passerelle.app.learning.citation.CitationId;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.citation.SheetId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkdownTest {

    @TempDir
    private Path directory;

    private Item item() {
        return Item.in("essai", ContentFolder.inDirectory(directory), "");
    }

    private RichText block(String text) {
        return item().markdown("texte.md").block(text, 1);
    }

    @Test
    void renders_common_mark_and_keeps_the_words_apart() {
        RichText text = block("Un *mot*,\nun **autre**.\n\n- un\n- deux");

        assertThat(text.html())
                .isEqualTo("<p>Un <em>mot</em>,\nun <strong>autre</strong>.</p>\n<ul><li>un</li><li>deux</li></ul>");
        assertThat(text.plain()).isEqualTo("Un mot, un autre.\nun\ndeux");
    }

    @Test
    void leaves_french_typography_as_written() {
        String sentence = "«\u00a0L’été\u202f?\u00a0» œuvre… n°\u00a05";

        assertThat(block(sentence).plain()).isEqualTo(sentence);
        assertThat(block(sentence).html()).isEqualTo("<p>" + sentence + "</p>");
    }

    @Test
    void the_highest_heading_becomes_a_second_level_one() {
        assertThat(block("# Un\n\n## Deux").html()).isEqualTo("<h2>Un</h2>\n<h3>Deux</h3>");
        assertThat(block("### Un\n\n#### Deux").html()).isEqualTo("<h2>Un</h2>\n<h3>Deux</h3>");
        assertThat(block("# Un\n\n###### Six").html()).contains("<h6>Six</h6>");
    }

    @Test
    void the_title_of_a_page_is_its_first_heading_and_leaves_its_body() {
        Markdown.Page page = item().markdown("texte.md").page("# Le *titre*\n\n## Une partie\n\nDes mots.");

        assertThat(page.title()).isEqualTo("Le titre");
        assertThat(page.body().html()).isEqualTo("<h2>Une partie</h2>\n<p>Des mots.</p>");
        assertThat(page.whole().html()).startsWith("<h2>Le <em>titre</em></h2>\n<h3>Une partie</h3>");
    }

    @Test
    void a_link_leaves_the_frame_and_says_so() {
        RichText text = block("[ici](https://www.service-public.gouv.fr/)");

        assertThat(text.html())
                .contains("href=\"https://www.service-public.gouv.fr/\"")
                .contains("rel=\"external noopener noreferrer\"")
                .contains("target=\"_blank\"")
                .contains("<span class=\"unseen\"> (nouvelle fenêtre)</span></a>");
        assertThat(text.plain()).isEqualTo("ici");
    }

    @Test
    void a_callout_has_its_title_in_words_and_holds_what_markdown_holds() {
        RichText text = block("Avant.\n\n:::a-savoir\nUn *mot*.\n\n- un\n:::\nAprès.");

        assertThat(text.html())
                .isEqualTo("<p>Avant.</p>\n<div class=\"callout a-savoir\">"
                        + "<p class=\"callout-title\">À savoir</p>\n<p>Un <em>mot</em>.</p>\n"
                        + "<ul><li>un</li></ul>\n</div>\n<p>Après.</p>");
        assertThat(text.plain()).isEqualTo("Avant.\nUn mot.\nun\nAprès.");
    }

    @ParameterizedTest
    @ValueSource(strings = {":::", "un ::: deux", "::::a-savoir", "`:::a-savoir`"})
    void colons_elsewhere_are_only_colons(String text) {
        assertThat(block(text).html()).doesNotContain("<div");
    }

    @Test
    void what_a_sheet_says_is_told_with_the_sheet_and_the_day_of_the_check() {
        Item item = item();
        SheetId sheet = new SheetId(SheetId.SheetAudience.INDIVIDUALS, "F14128");
        item.cites(List.of(
                new Citation(new CitationId("lue"), sheet, "Je <déménage>", "…", LocalDate.of(2026, 11, 20)),
                new Citation(new CitationId("pas-lue"), sheet, "Je déménage", "…", null)));

        String read = item.markdown("texte.md")
                .block(":::fiche lue\nDes mots.\n:::", 1)
                .html();
        String unread = item.markdown("texte.md")
                .block(":::fiche pas-lue\nDes mots.\n:::", 1)
                .html();

        assertThat(item.problems().all()).isEmpty();
        assertThat(read)
                .contains("Ce que dit la fiche\u00a0: <a ")
                .contains("/particuliers/vosdroits/F14128\"")
                .contains("Je &lt;déménage&gt;")
                .contains("le 20 novembre 2026.");
        assertThat(unread).contains("À relire");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<!-- caché -->",
                "[clic](javascript:alert(1))",
                "[clic](http://exemple.fr)",
                "[clic](//exemple.fr)",
                "[clic](data:text/html;base64,xx)",
                "![x](https://exemple.fr/x.png)",
                "![x](../secret.svg)"
            })
    void what_could_act_is_refused_and_harmless_all_the_same(String text) {
        Item item = item();

        RichText rendered = item.markdown("texte.md").block(text, 1);

        assertThat(item.problems().errors()).isPositive();
        assertThat(rendered.html())
                .doesNotContain("<script", "onerror=alert(1)>", "<!--", "javascript:", "src=", "href=");
    }

    @Test
    void an_image_of_the_folder_gets_the_address_it_is_served_at() throws Exception {
        Files.writeString(directory.resolve("carre.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

        RichText text = block("![Un carré](carre.svg)");

        assertThat(text.html()).contains("src=\"contenus/essai/carre.svg\"").contains("alt=\"Un carré\"");
        assertThat(text.htmlWithFilesUnder("/l/42/fichiers/")).contains("src=\"/l/42/fichiers/essai/carre.svg\"");
        assertThat(text.plain()).isEqualTo("Un carré");
    }

    @Test
    void inline_text_has_no_paragraph_and_no_list() {
        Item item = item();

        RichText text = item.markdown("quiz.yaml").inline("- Un *tiret* & 3 > 2", 4, "texte");

        assertThat(text.html()).isEqualTo("- Un <em>tiret</em> &amp; 3 &gt; 2");
        assertThat(text.plain()).isEqualTo("- Un tiret & 3 > 2");
        assertThat(item.problems().all()).isEmpty();
    }

    @Test
    void a_fault_is_told_at_its_line_of_the_file() {
        Item item = item();

        item.markdown("scenario.yaml").block("Un.\n\nDeux <b>gras</b>.", 12);

        assertThat(item.problems().all()).first().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.HTML_REFUSED);
            assertThat(problem.line()).isEqualTo(14);
        });
    }
}
