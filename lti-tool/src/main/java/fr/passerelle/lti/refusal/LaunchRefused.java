package fr.passerelle.lti.refusal;

import fr.passerelle.lti.platform.RegistrationId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A login or launch was refused; the only exception of a launch. Holds the {@link LaunchError}, the checks
 * that had passed and, if it was found by then, the registration. No stack trace: the code says where.
 */
public final class LaunchRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LaunchError error;
    private final transient List<LaunchCheck> checksPassed;
    private final transient @Nullable RegistrationId registration;

    public LaunchRefused(LaunchError error) {
        this(error, List.of(), null);
    }

    LaunchRefused(LaunchError error, List<LaunchCheck> checksPassed, @Nullable RegistrationId registration) {
        super(error.code().name(), null, false, false);
        this.error = error;
        this.checksPassed = List.copyOf(checksPassed);
        this.registration = registration;
    }

    public LaunchError error() {
        return error;
    }

    public LaunchErrorCode code() {
        return error.code();
    }

    /** The checks this launch had passed, in order. */
    public List<LaunchCheck> checksPassed() {
        return checksPassed;
    }

    /** Whose launch it was, if that was known by then. */
    public Optional<RegistrationId> registration() {
        return Optional.ofNullable(registration);
    }
}
