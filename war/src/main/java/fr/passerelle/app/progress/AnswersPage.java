package fr.passerelle.app.progress;

import java.util.List;

/**
 * What a group answered, without names ({@code progress/answers}).
 *
 * @param opinions what was thought of the content, as sentences; empty below five people
 * @param guideHtml how to lead the exercise with a team; empty for a module
 */
public record AnswersPage(DeskPage desk, List<Asked> asked, List<String> opinions, String guideHtml) {

    /** One question or decision. */
    public record Asked(String id, String kind, String title, String statementHtml, String people, List<Bar> bars) {}

    /**
     * One choice, and how many took it.
     *
     * @param note what it is worth, or that it is right; empty to say nothing
     * @param effectHtml what it leads to; empty for a question
     */
    public record Bar(
            String html, long percent, String people, String note, String effectHtml, String mood, String next) {}
}
