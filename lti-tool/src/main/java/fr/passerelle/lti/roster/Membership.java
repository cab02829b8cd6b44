package fr.passerelle.lti.roster;

import fr.passerelle.lti.claim.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reading that came to its end: which context it was about, if the platform says so, and where to read later
 * changes. Until one is held, not all members were seen, and who was not seen has not left.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-nrps/v2p0#membership-differences">NRPS 2.4.2</a>
 */
public final class Membership {

    private final @Nullable Context context;
    private final String differences;

    Membership(@Nullable Context context, String differences) {
        this.context = context;
        this.differences = differences;
    }

    public Optional<Context> context() {
        return Optional.ofNullable(context);
    }

    /** To be kept with the context and given to {@link RosterQuery#differences}; means nothing else. */
    public Optional<String> differences() {
        return differences.isEmpty() ? Optional.empty() : Optional.of(differences);
    }

    @Override
    public String toString() {
        return "Membership[…]";
    }
}
