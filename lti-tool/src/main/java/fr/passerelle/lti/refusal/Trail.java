package fr.passerelle.lti.refusal;

import fr.passerelle.lti.platform.RegistrationId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what one launch has passed so far, to be told if it is refused later. For one thread. */
public final class Trail {

    private final List<LaunchCheck> passed = new ArrayList<>();
    private @Nullable RegistrationId registration;

    public void passed(LaunchCheck check) {
        passed.add(check);
    }

    /** The launch speaks for this registration. */
    public void of(RegistrationId id) {
        registration = id;
    }

    /** The same refusal, with what had passed before it. */
    public LaunchRefused explain(LaunchRefused refused) {
        return new LaunchRefused(refused.error(), passed, registration);
    }
}
