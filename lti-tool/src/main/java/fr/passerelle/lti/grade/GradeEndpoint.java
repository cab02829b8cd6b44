package fr.passerelle.lti.grade;

import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.service.Scope;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a launch says about grading: what we may do, where the line items are, and the one line item if the
 * link has exactly one. Any part may be missing. Comes from signed launches only; later launches replace it.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0#assignment-and-grade-service-claim">AGS 3.1</a>
 */
public final class GradeEndpoint {

    private final Set<Scope> scopes;
    private final @Nullable URI lineItems;
    private final @Nullable URI lineItem;

    private GradeEndpoint(Set<Scope> scopes, @Nullable URI lineItems, @Nullable URI lineItem) {
        this.scopes = Set.copyOf(scopes);
        this.lineItems = lineItems;
        this.lineItem = lineItem;
    }

    /** An endpoint with these scopes and no addresses yet. */
    public static GradeEndpoint allowing(Set<Scope> scopes) {
        return new GradeEndpoint(scopes, null, null);
    }

    public GradeEndpoint withLineItems(URI container) {
        return new GradeEndpoint(scopes, container, lineItem);
    }

    public GradeEndpoint withLineItem(URI item) {
        return new GradeEndpoint(scopes, lineItems, item);
    }

    /** The claim; addresses that are none are left out. */
    public static GradeEndpoint read(JsonObject claim) {
        return new GradeEndpoint(
                Scope.among(claim.strings("scope")),
                address(claim, "lineitems").orElse(null),
                address(claim, "lineitem").orElse(null));
    }

    private static Optional<URI> address(JsonObject claim, String member) {
        return claim.string(member).flatMap(GradeEndpoint::address);
    }

    static Optional<URI> address(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }

    public Set<Scope> scopes() {
        return scopes;
    }

    public boolean allows(Scope scope) {
        return scopes.contains(scope);
    }

    /** The container of all line items of the context. */
    public Optional<URI> lineItems() {
        return Optional.ofNullable(lineItems);
    }

    /** The one line item of this link. */
    public Optional<URI> lineItem() {
        return Optional.ofNullable(lineItem);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GradeEndpoint that
                && scopes.equals(that.scopes)
                && Objects.equals(lineItems, that.lineItems)
                && Objects.equals(lineItem, that.lineItem);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scopes, lineItems, lineItem);
    }

    @Override
    public String toString() {
        return "GradeEndpoint" + scopes;
    }
}
