package fr.passerelle.app.learning.citation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement made to learners and the public sheet it rests on. Without {@link #checkedOn()} nobody has compared the
 * statement with the live sheet, and pages say so.
 *
 * @param checked the day of the check, absent as {@code null}; read it through {@link #checkedOn()}
 */
public record Citation(
        CitationId id,
        SheetId sheet,
        String title,
        String statement,
        @Nullable LocalDate checked) {

    public Optional<LocalDate> checkedOn() {
        return Optional.ofNullable(checked);
    }
}
