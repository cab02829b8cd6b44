package fr.passerelle.app.selftest.check;

import fr.passerelle.app.context.ContextServices;
import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.lti.roster.Member;
import fr.passerelle.lti.roster.Memberships;
import fr.passerelle.lti.roster.RosterEndpoint;
import fr.passerelle.lti.roster.RosterQuery;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceRefused;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The first page of a course's roster: counted, and forgotten but for the id of one person who teaches there and learns
 * nothing, whom the trial score is for ({@link GradebookCheck}). Where that page names none, the first of the teachers' is
 * read.
 */
final class RosterCheck {
    private static final String INSTRUCTOR = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";

    private final Memberships memberships;

    RosterCheck(Memberships memberships) {
        this.memberships = memberships;
    }

    /** A teacher of the course, if the page names one. */
    Optional<String> make(Trial trial) {
        Teacher teacher = new Teacher();
        trial.check(Check.ROSTER, () -> roster(trial, teacher));
        return Optional.of(teacher.id).filter(id -> !id.isEmpty());
    }

    private Verdict roster(Trial trial, Teacher teacher) {
        Optional<URI> roster = trial.services().flatMap(ContextServices::roster);
        if (!TokenChecks.granted(trial, Scope.MEMBERSHIP_READ_ONLY)) {
            return Verdict.of(Finding.NOT_TRIED_TOKEN);
        }
        if (roster.isEmpty()) {
            return Verdict.of(Finding.NOT_TRIED_LAUNCH);
        }
        try {
            RosterQuery everybody = RosterQuery.everybody(new RosterEndpoint(roster.get()));
            List<Member> members = firstPage(trial, everybody);
            teacher.lookFor(members);
            if (teacher.id.isEmpty()) {
                teacher.lookFor(firstPage(trial, everybody.withRole(INSTRUCTOR)));
            }
            return Verdict.good(String.valueOf(members.size()));
        } catch (ServiceRefused refused) {
            return ServiceVerdicts.of(refused.error());
        }
    }

    private List<Member> firstPage(Trial trial, RosterQuery query) {
        return memberships.firstPage(
                trial.registration(), trial.deployment().orElseThrow().id(), query);
    }

    /** What is remembered of the page, for as long as the run lasts. */
    private static final class Teacher {
        private String id = "";

        void lookFor(List<Member> members) {
            id = members.stream()
                    .filter(member -> member.status() == Member.Status.ACTIVE)
                    .filter(member ->
                            member.roles().teacher() && !member.roles().learner())
                    .map(Member::userId)
                    .findFirst()
                    .orElse("");
        }
    }
}
