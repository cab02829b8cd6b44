package fr.passerelle.lti.grade;

import fr.passerelle.lti.claim.SubmissionReview;
import fr.passerelle.lti.internal.Json;
import fr.passerelle.lti.internal.JsonMembers;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The gradebook columns of a platform: found, created if there is none, changed, deleted. Within this JVM one
 * thread at a time resolves the same resource of the same context; several nodes need more, which is the
 * host's. Every method throws {@link ServiceRefused} if the platform fails us.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0#line-item-service">AGS 3.2</a>
 */
public final class LineItems {

    private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    private static final String CONTAINER = "application/vnd.ims.lis.v2.lineitemcontainer+json";

    /** Of the whole JVM, whoever made the line items; a stripe is shared by a few resources. */
    private static final Object[] STRIPES =
            Stream.generate(Object::new).limit(256).toArray();

    private final ServiceClient client;
    private final Pages pages;
    private final JsonMembers offered;

    public LineItems(ServiceClient client) {
        this(client, JsonMembers.none());
    }

    private LineItems(ServiceClient client, JsonMembers offered) {
        this.client = client;
        this.pages = new Pages(client);
        this.offered = offered;
    }

    /** The same, but those it creates offer to show a learner's work. */
    public LineItems offering(SubmissionReview review) {
        return new LineItems(client, offered.with("submissionReview", review.written()));
    }

    /**
     * Where to send scores: the line item the launch named, else the one that is there already (a copied
     * course), else a new one; nothing if the platform allows none of it, which a teacher should be told.
     */
    public Optional<URI> resolve(
            Registration registration, DeploymentId deployment, GradeEndpoint endpoint, WantedLineItem wanted) {
        if (endpoint.lineItem().isPresent()) {
            return endpoint.lineItem();
        }
        synchronized (stripe(registration.id(), deployment, endpoint.lineItems(), wanted.resourceId())) {
            Optional<LineItem> found = find(registration, deployment, endpoint, wanted);
            return found.or(() -> create(registration, deployment, endpoint, wanted))
                    .map(LineItem::id);
        }
    }

    /** The line items that pass the filter; none if the platform does not let us look. */
    public List<LineItem> list(
            Registration registration, DeploymentId deployment, GradeEndpoint endpoint, LineItemFilter filter) {
        if (endpoint.lineItems().isEmpty() || !mayLook(endpoint)) {
            return List.of();
        }
        URI address = filter.appliedTo(endpoint.lineItems().get());
        ServiceRequest first = ServiceRequest.get(address, reading(endpoint), CONTAINER);
        return pages.of(registration, deployment, first, LineItems::items).stream()
                .flatMap(List::stream)
                .filter(filter::lets)
                .toList();
    }

    /** The line item that meets the wish, if the platform lets us look and has one. */
    public Optional<LineItem> find(
            Registration registration, DeploymentId deployment, GradeEndpoint endpoint, WantedLineItem wanted) {
        return list(registration, deployment, endpoint, LineItemFilter.ofLink(wanted.resourceLinkId())).stream()
                .filter(wanted::isMetBy)
                .findFirst();
    }

    /** A new line item, if the platform lets us create one. */
    public Optional<LineItem> create(
            Registration registration, DeploymentId deployment, GradeEndpoint endpoint, WantedLineItem wanted) {
        if (endpoint.lineItems().isEmpty() || !endpoint.allows(Scope.LINE_ITEM)) {
            return Optional.empty();
        }
        String body = Json.write(wanted.written().withAll(offered).asMap());
        URI container = endpoint.lineItems().get();
        ServiceRequest request = ServiceRequest.post(container, Scope.LINE_ITEM, ITEM, body);
        return Optional.of(client.read(registration, deployment, request, LineItems::read));
    }

    /** The line item as it is now; {@code endpoint} tells with which scope we may ask. */
    public LineItem get(Registration registration, DeploymentId deployment, GradeEndpoint endpoint, URI lineItem) {
        ServiceRequest request = ServiceRequest.get(lineItem, reading(endpoint), ITEM);
        return client.read(registration, deployment, request, LineItems::read);
    }

    /** Changes a line item: reads it, and writes it back whole, with what we do not know in it. */
    public LineItem update(Registration registration, DeploymentId deployment, URI lineItem, LineItemChange change) {
        ServiceRequest asking = ServiceRequest.get(lineItem, Scope.LINE_ITEM, ITEM);
        Changed changed = client.read(registration, deployment, asking, now -> Changed.of(now, change));
        ServiceRequest telling = ServiceRequest.put(
                lineItem, Scope.LINE_ITEM, ITEM, changed.whole().toString());
        client.send(registration, deployment, telling);
        return changed.item();
    }

    /** A line item as it will be: whole, as it is written, and what we know of it. */
    private record Changed(JsonObject whole, LineItem item) {
        static Changed of(PlatformAnswer now, LineItemChange change) {
            JsonObject whole = object(now).with(change.written());
            return new Changed(whole, LineItem.read(whole).orElseThrow(() -> unreadable(now, "no line item")));
        }
    }

    /** Deletes a line item, with the grades in it: only one that this tool created. */
    public void delete(Registration registration, DeploymentId deployment, URI lineItem) {
        client.send(registration, deployment, ServiceRequest.delete(lineItem, Scope.LINE_ITEM, ITEM));
    }

    private static Object stripe(Object... resource) {
        return STRIPES[Math.floorMod(Objects.hash(resource), STRIPES.length)];
    }

    private static boolean mayLook(GradeEndpoint endpoint) {
        return endpoint.allows(Scope.LINE_ITEM) || endpoint.allows(Scope.LINE_ITEM_READ_ONLY);
    }

    private static Scope reading(GradeEndpoint endpoint) {
        return endpoint.allows(Scope.LINE_ITEM_READ_ONLY) ? Scope.LINE_ITEM_READ_ONLY : Scope.LINE_ITEM;
    }

    private static LineItem read(PlatformAnswer answer) {
        return LineItem.read(object(answer)).orElseThrow(() -> unreadable(answer, "no line item"));
    }

    private static JsonObject object(PlatformAnswer answer) {
        return Json.object(answer.body()).orElseThrow(() -> unreadable(answer, "no line item"));
    }

    private static List<LineItem> items(PlatformAnswer page) {
        List<JsonObject> objects = Json.objects(page.body()).orElseThrow(() -> unreadable(page, "no line items"));
        return objects.stream().map(LineItem::read).flatMap(Optional::stream).toList();
    }

    static ServiceRefused unreadable(PlatformAnswer answer, String missing) {
        return new ServiceRefused(new ServiceError(Kind.ANSWER_UNREADABLE, answer.status(), missing, Duration.ZERO));
    }
}
