package fr.passerelle.app.arrangement;

import fr.passerelle.app.learning.attempt.LearnerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of what was arranged: what, by whom, when; and until when, where it is about a deadline. */
public record ArrangementTrace(
        ArrangementKind kind, @Nullable Instant until, LearnerId by, Instant at) {}
