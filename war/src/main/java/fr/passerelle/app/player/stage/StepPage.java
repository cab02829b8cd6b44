package fr.passerelle.app.player.stage;

import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.player.form.Entered;
import fr.passerelle.app.player.form.FormProblem;
import fr.passerelle.app.player.form.MoveForm;
import fr.passerelle.app.player.visit.Visit;
import fr.passerelle.app.web.Messages;
import java.util.List;

/**
 * The page for one screen of an attempt, with everything decided. Fields named {@code …Html} come from
 * {@link fr.passerelle.app.learning.citation.RichText} and are printed as they are; all others are escaped.
 */
public sealed interface StepPage {

    Surround around();

    /** The template that renders it. */
    String template();

    /** The page for what the learner sees now. */
    static StepPage of(Attempt attempt, Visit visit, Messages messages) {
        return new Stage(attempt, visit, messages, Entered.NOTHING, List.of()).page();
    }

    /** The same page again, with what was entered and what is wrong with it; to be answered with status 422. */
    static StepPage of(Attempt attempt, Visit visit, Messages messages, MoveForm.Faulty faulty) {
        return new Stage(attempt, visit, messages, faulty.entered(), faulty.problems()).page();
    }

    /** Where a statement comes from. */
    record CitationLine(String sheet, String title, String address, String checked, boolean unchecked) {}

    /** Something that can be chosen or ticked. */
    record OptionLine(String id, String value, String html, boolean checked) {}

    /** Something that takes one of a list: its field, and what the list offers. */
    record SelectLine(String id, String name, String html, boolean faulty, List<SelectChoice> choices) {}

    record SelectChoice(String value, String text, boolean selected) {}

    /** A mood: its value from -2 to 2 for the drawing, its name and the words that go with it. */
    record MoodLine(int value, String name, String words) {}

    /** How a part of an answer was judged; {@code mark} is {@code right}, {@code wrong}, {@code missed} or {@code calm}. */
    record JudgedLine(String mark, String word, String html, List<String> details, String feedbackHtml) {}

    /** How a whole answer was judged; marks as in {@link JudgedLine}, with {@code partly} besides. */
    record VerdictLine(String mark, String title, String points) {}

    /** @param skippable whether one may go straight to the questions from here */
    record TextPage(Surround around, String html, String furtherHtml, List<CitationLine> citations, boolean skippable)
            implements StepPage {
        @Override
        public String template() {
            return "player/text";
        }
    }

    record ReplayPage(
            Surround around,
            String minutes,
            ReplaySource source,
            List<String> chapters,
            String transcriptHtml,
            List<CitationLine> citations,
            boolean skippable)
            implements StepPage {
        @Override
        public String template() {
            return "player/replay";
        }
    }

    /** Where a recording is: on another host, or here with its type and its captions. */
    record ReplaySource(String address, String host, String mediaType, String captions) {
        public boolean elsewhere() {
            return !host.isEmpty();
        }
    }

    record MemoPage(Surround around, String html, List<CitationLine> citations) implements StepPage {
        @Override
        public String template() {
            return "player/memo";
        }
    }

    /** What every question page holds; {@code confidence} is empty where one is not asked how sure one is. */
    record Asking(
            String statementHtml,
            String announce,
            String go,
            List<OptionLine> confidence,
            List<FormProblem> problems) {}

    record ChoicePage(Surround around, Asking asking, String legend, boolean several, List<OptionLine> options)
            implements StepPage {
        @Override
        public String template() {
            return "player/choice";
        }
    }

    /** Pairs, categories or places; {@code kind} is {@code matching} or {@code ordering}. */
    record SelectsPage(Surround around, Asking asking, String kind, String legend, String blank, List<SelectLine> lines)
            implements StepPage {
        @Override
        public String template() {
            return "player/selects";
        }
    }

    record TypedPage(Surround around, Asking asking, String words, boolean faulty) implements StepPage {
        @Override
        public String template() {
            return "player/typed";
        }
    }

    record SearchPage(Surround around, Asking asking, String query, List<ResultLine> results) implements StepPage {
        @Override
        public String template() {
            return "player/search";
        }
    }

    /** A result of a search: its title as an option, and an address that is no link. */
    record ResultLine(OptionLine title, String address, String excerptHtml) {}

    record SummaryPage(Surround around, List<PendingLine> answers) implements StepPage {
        @Override
        public String template() {
            return "player/summary";
        }
    }

    /** An answer that can still be changed. */
    record PendingLine(String question, String title, String statementHtml, List<String> words) {}

    record CorrectionPage(Surround around, Correction correction) implements StepPage {
        @Override
        public String template() {
            return "player/correction";
        }
    }

    /**
     * A question with its answer judged: what was chosen first, then what was missed; what was rightly left aside comes
     * apart. {@code name} tells corrections of one page apart; {@code confidence} is a sentence, or empty.
     */
    record Correction(
            String name,
            String title,
            String statementHtml,
            VerdictLine verdict,
            List<JudgedLine> lines,
            List<JudgedLine> leftAside,
            String feedbackHtml,
            String confidence,
            List<CitationLine> citations) {}

    /**
     * The end of a module: what was thought certain and was wrong comes first.
     *
     * @param recalled whether it was a series of questions that came back
     * @param advice what of a path one may skip; empty unless that was the question
     */
    record FinishedPage(
            Surround around,
            boolean recalled,
            OutcomeLine outcome,
            List<AdviceLine> advice,
            List<Correction> sureButWrong,
            List<Correction> toReview,
            List<Correction> right,
            List<MemoLine> memos)
            implements StepPage {
        @Override
        public String template() {
            return "player/finished";
        }
    }

    /** A content of a path, and whether one may skip it; {@code mark} as in {@link JudgedLine}. */
    record AdviceLine(String mark, String word, String title, String advice) {}

    record MemoLine(String title, String html, List<CitationLine> citations) {}

    /** What an attempt is worth, in words: the score and whether it is a success are told apart (§ D.4). */
    record OutcomeLine(boolean passed, String title, String score, String mastery, String next) {}

    record PersonaCardPage(
            Surround around,
            String portrait,
            String portraitAlternative,
            String quotation,
            List<Fact> facts,
            List<Listing> listings,
            String caution,
            List<String> sources)
            implements StepPage {
        @Override
        public String template() {
            return "player/persona";
        }
    }

    record Fact(String name, String value) {}

    /** Sentences under one heading; never empty. */
    record Listing(String title, List<String> lines) {}

    record DecisionPage(
            Surround around,
            String textHtml,
            MoodLine mood,
            String question,
            List<OptionLine> choices,
            List<FormProblem> problems)
            implements StepPage {
        @Override
        public String template() {
            return "player/decision";
        }
    }

    record ConsequencePage(
            Surround around,
            String choiceHtml,
            String consequenceHtml,
            MoodLine mood,
            String adviceHtml,
            List<String> revealed)
            implements StepPage {
        @Override
        public String template() {
            return "player/consequence";
        }
    }

    record EndingPage(Surround around, String textHtml, MoodLine mood) implements StepPage {
        @Override
        public String template() {
            return "player/ending";
        }
    }

    record DebriefPage(
            Surround around,
            OutcomeLine outcome,
            List<DimensionLine> dimensions,
            List<DecisionLine> decisions,
            List<Curve> curves,
            List<BrakeLine> brakes,
            List<Listing> guidance,
            String debriefTitle,
            String debriefHtml,
            List<CitationLine> citations)
            implements StepPage {
        @Override
        public String template() {
            return "player/debrief";
        }
    }

    /** One dimension over the whole exercise; {@code percent} is for the bar, {@code result} says it. */
    record DimensionLine(String name, int percent, String result) {}

    /** One decision seen again; {@code effects} are the dimensions, empty when nothing counts. */
    record DecisionLine(
            String name,
            String title,
            String questionHtml,
            String worth,
            List<TakenLine> taken,
            List<EffectLine> effects,
            List<OtherLine> others) {}

    /** The choice that was made: none for a decision never met. */
    record TakenLine(String html, String quality, String livedHtml, String adviceHtml) {}

    record EffectLine(String dimension, String yours, String best) {}

    record OtherLine(String html, String quality, String points, String livedHtml, String adviceHtml) {}

    /** An emotion curve: a drawing and the same as a table. {@code path} are the points of the drawing. */
    record Curve(String name, String title, String path, List<CurvePoint> points) {}

    record CurvePoint(int x, int y, String stage, MoodLine mood) {}

    record BrakeLine(String text, boolean found, String word) {}
}
