package fr.passerelle.app.recall;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a learner has to see again.
 *
 * @param due how many questions, today
 * @param waiting how many altogether
 * @param following the next day when there will be some, absent as {@code null}; read it through {@link #next()}
 */
public record Standing(int due, int waiting, @Nullable LocalDate following) {

    public Optional<LocalDate> next() {
        return Optional.ofNullable(following);
    }
}
