package fr.passerelle.app.selftest.check;

import fr.passerelle.app.context.ContextServices;
import fr.passerelle.app.selftest.finding.Line;
import fr.passerelle.lti.grade.LineItems;
import fr.passerelle.lti.grade.Scores;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.roster.Memberships;
import fr.passerelle.lti.service.AccessTokens;
import fr.passerelle.lti.service.ServiceClient;
import fr.passerelle.lti.token.ToolKeys;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All checks of a platform, in order; one that fails stops none but those that need what it did not find. Nothing
 * remembered of earlier calls takes part: each run asks for keys and tokens anew. Whatever the platform does, a run ends
 * within {@link TimeLimits#WHOLE}. Thread-safe.
 */
public final class Checks {
    /** How long one call may take: what takes longer would make a learner leave. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PlatformHttp http;
    private final ToolKeys keys;
    private final Clock clock;
    private final TimeLimits limits;

    /** @param http whose calls end after {@link #PATIENCE} or sooner */
    public Checks(PlatformHttp http, ToolKeys keys, Clock clock) {
        this(http, keys, clock, TimeLimits.USUAL);
    }

    /** With less time than usual. */
    public Checks(PlatformHttp http, ToolKeys keys, Clock clock, TimeLimits limits) {
        this.http = http;
        this.keys = keys;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * @param services a course whose services are known from a launch, if any is
     * @param ownKeySet where the platform finds our keys
     * @param signingKey the id of the key that signs now
     */
    public List<Line> of(
            Registration registration,
            List<Deployment> deployments,
            @Nullable ContextServices services,
            URI ownKeySet,
            String signingKey) {
        Trial trial = new Trial(registration, deployments, services, limits);
        PlatformHttp inTime = http.within(trial::left);
        Calls calls = new Calls(inTime, clock);
        AddressChecks addresses = new AddressChecks(http.policy(), calls);
        addresses.make(trial);
        new MetadataChecks(calls).make(trial);
        addresses.clock(trial);
        new OwnChecks(inTime).make(trial, ownKeySet, signingKey);
        services(trial, inTime);
        return trial.lines();
    }

    private void services(Trial trial, PlatformHttp inTime) {
        AccessTokens tokens = new AccessTokens(keys, inTime, clock);
        ServiceClient client = new ServiceClient(tokens, inTime, clock);
        new TokenChecks(tokens).make(trial);
        Optional<String> teacher = new RosterCheck(new Memberships(client)).make(trial);
        new GradebookCheck(new LineItems(client), new Scores(client), clock).make(trial, teacher);
    }
}
