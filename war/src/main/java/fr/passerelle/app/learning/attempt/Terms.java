package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.Playable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt is played under besides its content; it keeps those it began with.
 *
 * @param variant whose variant is played, absent as {@code null}; read it through {@link #audience()}
 * @param askedMastery the share from which it is a success, where it is not the content's own; read it through
 *     {@link #mastery}
 */
public record Terms(@Nullable Audience variant, @Nullable Double askedMastery) {

    /** Everybody's variant, and the content's own mastery. */
    public static final Terms USUAL = new Terms(null, null);

    public Terms {
        if (askedMastery != null && !(askedMastery >= 0 && askedMastery <= 1)) {
            throw new IllegalArgumentException("mastery is a share");
        }
    }

    public Optional<Audience> audience() {
        return Optional.ofNullable(variant);
    }

    public double mastery(Playable playable) {
        return askedMastery == null ? playable.mastery() : askedMastery;
    }
}
