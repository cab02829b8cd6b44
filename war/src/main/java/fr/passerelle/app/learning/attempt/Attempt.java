package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.content.Playable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One learner's one run through a playable, bound to the version played. Immutable: {@link #play} returns the next one.
 * An attempt is its moves: {@link #replay} of its {@link #moves()} from its beginning gives an equal attempt, with the same screens, the same
 * order of options and the same outcome.
 */
public final class Attempt {

    private final AttemptId id;
    private final Playable playable;
    private final Terms terms;
    private final Instant startedAt;
    private final List<Move> moves;
    private final Run run;

    private Attempt(Attempt before, List<Move> moves, Run run) {
        this(before.id, before.playable, before.terms, before.startedAt, moves, run);
    }

    private Attempt(AttemptId id, Playable playable, Terms terms, Instant startedAt, List<Move> moves, Run run) {
        this.id = id;
        this.playable = playable;
        this.terms = terms;
        this.startedAt = startedAt;
        this.moves = moves;
        this.run = run;
    }

    /** An attempt under the usual terms. */
    public static Attempt begin(AttemptId id, Playable playable, Instant at) {
        return begin(id, playable, Terms.USUAL, at);
    }

    public static Attempt begin(AttemptId id, Playable playable, Terms terms, Instant at) {
        return new Attempt(id, playable, terms, at, List.of(), Run.begin(id, playable, terms));
    }

    /** This attempt after these moves; {@link MoveRefused} when they were not made on this version of the playable. */
    public Attempt replay(List<Move> made) {
        Attempt attempt = this;
        for (Move move : made) {
            attempt = attempt.play(move);
        }
        return attempt;
    }

    public AttemptId id() {
        return id;
    }

    public Playable playable() {
        return playable;
    }

    public Terms terms() {
        return terms;
    }

    /** The share from which it is a success. */
    public double mastery() {
        return terms.mastery(playable);
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** The moves that counted, oldest first; repeated ones left no trace. */
    public List<Move> moves() {
        return moves;
    }

    /** What the learner sees now. */
    public Screen screen() {
        return run.screen();
    }

    /** Screens already left, oldest first. */
    public List<Screen> passed() {
        return run.passed();
    }

    public Progress progress() {
        return run.progress();
    }

    public boolean finished() {
        return run.outcome().isPresent();
    }

    /** What it is worth; {@link IllegalStateException} before it is {@link #finished()}. */
    public Outcome outcome() {
        return run.outcome().orElseThrow(() -> new IllegalStateException("not finished"));
    }

    /**
     * The attempt after this move. A move about a screen already left, and so the same move again, returns this very
     * attempt: a double click, the back button or a second tab change nothing.
     *
     * <p>Refuses with every code of {@link MoveRefused.Code}.
     */
    public Attempt play(Move move) {
        if (passed().stream().anyMatch(screen -> screen.id().equals(move.screen()))) {
            return this;
        }
        if (!screen().id().equals(move.screen())) {
            throw new MoveRefused(MoveRefused.Code.UNKNOWN_SCREEN, move.screen());
        }
        Run next = run.after(move);
        List<Move> extended = new ArrayList<>(moves);
        extended.add(move);
        return new Attempt(this, List.copyOf(extended), next);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attempt that
                && id.equals(that.id)
                && playable.id().equals(that.playable.id())
                && playable.version().equals(that.playable.version())
                && terms.equals(that.terms)
                && startedAt.equals(that.startedAt)
                && moves.equals(that.moves);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, playable.id(), playable.version(), terms, startedAt, moves);
    }
}
