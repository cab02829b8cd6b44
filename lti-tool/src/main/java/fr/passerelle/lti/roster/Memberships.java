package fr.passerelle.lti.roster;

import fr.passerelle.lti.claim.Context;
import fr.passerelle.lti.internal.Json;
import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.PlatformAnswer;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.service.Pages;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceClient;
import fr.passerelle.lti.service.ServiceError;
import fr.passerelle.lti.service.ServiceError.Kind;
import fr.passerelle.lti.service.ServiceRefused;
import fr.passerelle.lti.service.ServiceRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is in a context. Safe for use by many threads.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-nrps/v2p0">Names and Role Provisioning Services 2.0</a>
 */
public final class Memberships {

    private static final String MEDIA_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    private final ServiceClient client;
    private final Pages pages;

    public Memberships(ServiceClient client) {
        this.client = client;
        this.pages = new Pages(client);
    }

    /**
     * Gives away the members of a page, each person once, before it asks for the next page. Act upon them as a
     * whole only when it returns.
     *
     * @throws ServiceRefused if a page cannot be read; the members before it were given away by then
     */
    public Membership read(
            Registration registration, DeploymentId deployment, RosterQuery query, Consumer<Member> reader) {
        Reading reading = new Reading(query, reader);
        pages.each(registration, deployment, first(query), reading::read, reading::page);
        return new Membership(reading.context, reading.differences);
    }

    /**
     * The members of the first page alone: to see whether the service answers, not to know who is there.
     *
     * @throws ServiceRefused if the page cannot be read
     */
    public List<Member> firstPage(Registration registration, DeploymentId deployment, RosterQuery query) {
        List<Member> members = new ArrayList<>();
        Reading reading = new Reading(query, members::add);
        reading.page(client.read(registration, deployment, first(query), reading::read));
        return List.copyOf(members);
    }

    private static ServiceRequest first(RosterQuery query) {
        return ServiceRequest.get(query.address(), Scope.MEMBERSHIP_READ_ONLY, MEDIA_TYPE);
    }

    /** A page that has members in it, if only none. */
    private record Page(JsonObject container, Optional<URI> differences) {}

    /** What is remembered from page to page: of members, only their ids. */
    private static final class Reading {

        private final RosterQuery query;
        private final Consumer<Member> reader;
        private final Set<String> seen = new HashSet<>();
        private @Nullable Context context;
        private String differences = "";

        Reading(RosterQuery query, Consumer<Member> reader) {
            this.query = query;
            this.reader = reader;
        }

        Page read(PlatformAnswer answer) {
            JsonObject container = Json.object(answer.body())
                    .filter(body -> body.isArray("members"))
                    .orElseThrow(() -> new ServiceRefused(
                            new ServiceError(Kind.ANSWER_UNREADABLE, answer.status(), "no members", Duration.ZERO)));
            return new Page(container, Pages.differences(answer, query.address()));
        }

        void page(Page page) {
            if (context == null) {
                context = page.container()
                        .object("context")
                        .flatMap(Context::read)
                        .orElse(null);
            }
            differences = page.differences().map(URI::toString).orElse(differences);
            page.container().objects("members").stream()
                    .map(Member::read)
                    .flatMap(Optional::stream)
                    .filter(member -> query.lets(member) && seen.add(member.userId()))
                    .forEach(reader);
        }
    }
}
