package fr.passerelle.app.player;

import fr.passerelle.app.learning.attempt.Attempt;
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

    record TextPage(Surround around, String html, List<CitationLine> citations) implements StepPage {
        @Override
        public String template() {
            return "player/text";
        }
    }

    record MemoPage(Surround around, String html, List<CitationLine> citations) implements StepPage {
        @Override
        public String template() {
            return "player/memo";
        }
    }

    record ChoicePage(
            Surround around,
            String statementHtml,
            String legend,
            boolean several,
            List<OptionLine> options,
            List<FormProblem> problems)
            implements StepPage {
        @Override
        public String template() {
            return "player/choice";
        }
    }

    record MatchingPage(Surround around, String statementHtml, List<SelectLine> lines, List<FormProblem> problems)
            implements StepPage {
        @Override
        public String template() {
            return "player/matching";
        }
    }

    record OrderingPage(Surround around, String statementHtml, List<SelectLine> lines, List<FormProblem> problems)
            implements StepPage {
        @Override
        public String template() {
            return "player/ordering";
        }
    }

    record CorrectionPage(Surround around, Correction correction) implements StepPage {
        @Override
        public String template() {
            return "player/correction";
        }
    }

    /**
     * A question with its answer judged: what was chosen first, then what was missed; what was rightly left aside comes
     * apart. {@code name} tells corrections of one page apart.
     */
    record Correction(
            String name,
            String title,
            String statementHtml,
            VerdictLine verdict,
            List<JudgedLine> lines,
            List<JudgedLine> leftAside,
            String feedbackHtml,
            List<CitationLine> citations) {}

    record FinishedPage(Surround around, OutcomeLine outcome, List<Correction> toReview, List<Correction> right)
            implements StepPage {
        @Override
        public String template() {
            return "player/finished";
        }
    }

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
