package fr.passerelle.lti.grade;

import fr.passerelle.lti.internal.Json;
import fr.passerelle.lti.internal.SubResource;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.PlatformAnswer;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.service.Pages;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceClient;
import fr.passerelle.lti.service.ServiceRefused;
import fr.passerelle.lti.service.ServiceRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a platform keeps in a line item. Safe for use by many threads.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0#result-service">AGS 3.3</a>
 */
public final class Results {

    private static final String MEDIA_TYPE = "application/vnd.ims.lis.v2.resultcontainer+json";

    private final Pages pages;

    public Results(ServiceClient client) {
        this.pages = new Pages(client);
    }

    /**
     * All results; who has no score has none.
     *
     * @throws ServiceRefused if the platform fails us
     */
    public List<Result> of(Registration registration, DeploymentId deployment, URI lineItem) {
        return read(registration, deployment, SubResource.of(lineItem, "results"));
    }

    /**
     * The result of one person, by their {@code sub}, if there is one.
     *
     * @throws ServiceRefused if the platform fails us
     */
    public Optional<Result> of(Registration registration, DeploymentId deployment, URI lineItem, String userId) {
        URI address = SubResource.withParameter(SubResource.of(lineItem, "results"), "user_id", userId);
        // Some platforms ignore the filter and answer with everybody.
        return read(registration, deployment, address).stream()
                .filter(result -> result.userId().equals(userId))
                .findFirst();
    }

    /** Without a limit: Moodle answers one with a page that does not exist (seen 2026-11). */
    private List<Result> read(Registration registration, DeploymentId deployment, URI address) {
        ServiceRequest first = ServiceRequest.get(address, Scope.RESULT_READ_ONLY, MEDIA_TYPE);
        return pages.of(registration, deployment, first, Results::results).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Result> results(PlatformAnswer page) {
        return Json.objects(page.body()).orElseThrow(() -> LineItems.unreadable(page, "no results")).stream()
                .map(Result::read)
                .flatMap(Optional::stream)
                .toList();
    }
}
