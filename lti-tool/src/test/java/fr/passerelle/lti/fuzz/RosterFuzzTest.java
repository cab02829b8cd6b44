package fr.passerelle.lti.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.passerelle.lti.roster.Member;
import fr.passerelle.lti.roster.Membership;
import fr.passerelle.lti.roster.Memberships;
import fr.passerelle.lti.roster.RosterEndpoint;
import fr.passerelle.lti.roster.RosterQuery;
import java.util.HashSet;
import java.util.Set;

/** E-2 to E-5: who is in a context, page after page, is read or refused; nobody is given away twice. */
class RosterFuzzTest {

    private static final AFuzzedPlatform platform = new AFuzzedPlatform();
    private static final RosterQuery EVERYBODY =
            RosterQuery.everybody(new RosterEndpoint(platform.gradebook.server.uri("/service/members")));

    @FuzzTest
    void any_members_and_their_next_page_are_read_or_refused(byte[] page) {
        platform.layPage(page);
        platform.layPage(page);
        Set<String> seen = new HashSet<>();

        platform.asking(() -> {
            Membership membership = new Memberships(platform.gradebook.client)
                    .read(
                            platform.gradebook.registration,
                            platform.gradebook.deployment,
                            EVERYBODY,
                            member -> readWhole(member, seen));
            membership.differences().ifPresent(RosterQuery::differences);
            return "" + membership.context() + membership;
        });
    }

    private static void readWhole(Member member, Set<String> seen) {
        String all = member.name()
                + member.roles()
                + member.status()
                + member.lti11UserId()
                + member.custom().all();
        if (all.isEmpty() || !seen.add(member.userId()) || member.userId().length() > 255) {
            throw new AssertionError("given away twice, or nobody");
        }
    }
}
