package fr.passerelle.lti.roster;

import fr.passerelle.lti.claim.Role;
import fr.passerelle.lti.internal.SubResource;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Whose memberships to read. Pages of a hundred are asked for unless told otherwise; platforms may send others.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-nrps/v2p0#membership-service-queries">NRPS 2.4, 3</a>
 */
public final class RosterQuery {

    private static final int PAGE = 100;

    private final URI address;
    private final String role;

    private RosterQuery(URI address, String role) {
        this.address = address;
        this.role = role;
    }

    /** Everybody in the context. */
    public static RosterQuery everybody(RosterEndpoint endpoint) {
        return new RosterQuery(endpoint.memberships(), "").byPagesOf(PAGE);
    }

    /**
     * What changed since the reading that gave this text, as {@link Membership#differences()}; it is used as it
     * is.
     *
     * @throws IllegalArgumentException if it is no address
     */
    public static RosterQuery differences(String differences) {
        try {
            return new RosterQuery(new URI(differences), "");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a link to differences");
        }
    }

    /** Only who has this role, spelled as its URI or its simple name. */
    public RosterQuery withRole(String spelling) {
        return new RosterQuery(SubResource.withParameter(address, "role", spelling), spelling);
    }

    /** Only who may open this link, with what the link's custom parameters are for each of them. */
    public RosterQuery ofLink(String resourceLinkId) {
        return new RosterQuery(SubResource.withParameter(address, "rlid", resourceLinkId), role);
    }

    /** A hint on how many members to send at once. */
    public RosterQuery byPagesOf(int members) {
        return new RosterQuery(SubResource.withParameter(address, "limit", Integer.toString(members)), role);
    }

    URI address() {
        return address;
    }

    /** Some platforms ignore the filter. */
    boolean lets(Member member) {
        Optional<Role> wanted = Role.of(role);
        return wanted.isEmpty()
                || member.roles().known().stream()
                        .anyMatch(each -> each.reach() == wanted.get().reach()
                                && each.principal().equals(wanted.get().principal())
                                && (wanted.get().subRole().isEmpty()
                                        || each.subRole().equals(wanted.get().subRole())));
    }

    @Override
    public String toString() {
        return "RosterQuery[" + address.getHost() + "]";
    }
}
