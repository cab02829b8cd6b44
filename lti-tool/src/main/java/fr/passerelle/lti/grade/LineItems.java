package fr.passerelle.lti.grade;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds the gradebook column of a resource, or creates it. Two callers that find nothing at the same time
 * create two: the host lets one at a time ask for the same context and resource.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0#line-item-service">AGS 3.2</a>
 */
public final class LineItems {

    private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    private static final String CONTAINER = "application/vnd.ims.lis.v2.lineitemcontainer+json";

    private final ServiceClient client;
    private final Pages pages;

    public LineItems(ServiceClient client) {
        this.client = client;
        this.pages = new Pages(client);
    }

    /**
     * Where to send scores: the line item the launch named, else the one that is there already (a copied
     * course), else a new one; nothing if the platform allows none of it, which a teacher should be told.
     *
     * @throws ServiceRefused if the platform fails us
     */
    public Optional<URI> resolve(
            Registration registration, DeploymentId deployment, GradeEndpoint endpoint, WantedLineItem wanted) {
        if (endpoint.lineItem().isPresent()) {
            return endpoint.lineItem();
        }
        Optional<LineItem> found = find(registration, deployment, endpoint, wanted);
        return found.or(() -> create(registration, deployment, endpoint, wanted))
                .map(LineItem::id);
    }

    /** The line item that meets the wish, if the platform lets us look and has one. */
    public Optional<LineItem> find(
            Registration registration, DeploymentId deployment, GradeEndpoint endpoint, WantedLineItem wanted) {
        if (endpoint.lineItems().isEmpty() || !mayLook(endpoint)) {
            return Optional.empty();
        }
        Scope scope = endpoint.allows(Scope.LINE_ITEM_READ_ONLY) ? Scope.LINE_ITEM_READ_ONLY : Scope.LINE_ITEM;
        URI address = wanted.resourceLinkId().isEmpty()
                ? endpoint.lineItems().get()
                : SubResource.withParameter(
                        endpoint.lineItems().get(), "resource_link_id=" + encoded(wanted.resourceLinkId()));
        return pages.of(registration, deployment, ServiceRequest.get(address, scope, CONTAINER)).stream()
                .flatMap(page -> items(page).stream())
                .filter(wanted::isMetBy)
                .findFirst();
    }

    /** A new line item, if the platform lets us create one. */
    public Optional<LineItem> create(
            Registration registration, DeploymentId deployment, GradeEndpoint endpoint, WantedLineItem wanted) {
        if (endpoint.lineItems().isEmpty() || !endpoint.allows(Scope.LINE_ITEM)) {
            return Optional.empty();
        }
        PlatformAnswer answer = client.send(
                registration,
                deployment,
                ServiceRequest.post(endpoint.lineItems().get(), Scope.LINE_ITEM, ITEM, Json.write(wanted.written())));
        return Optional.of(Json.object(answer.body()).flatMap(LineItem::read).orElseThrow(() -> unreadable(answer)));
    }

    private static boolean mayLook(GradeEndpoint endpoint) {
        return endpoint.allows(Scope.LINE_ITEM) || endpoint.allows(Scope.LINE_ITEM_READ_ONLY);
    }

    private static List<LineItem> items(PlatformAnswer page) {
        List<JsonObject> objects = Json.objects(page.body()).orElseThrow(() -> unreadable(page));
        return objects.stream().map(LineItem::read).flatMap(Optional::stream).toList();
    }

    private static ServiceRefused unreadable(PlatformAnswer answer) {
        return new ServiceRefused(
                new ServiceError(Kind.ANSWER_UNREADABLE, answer.status(), "no line item", Duration.ZERO));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
