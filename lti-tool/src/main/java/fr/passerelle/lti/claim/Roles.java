package fr.passerelle.lti.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The roles of one person in one launch. Rights come from context roles only: an institution's
 * administrator is nobody special in a course. No known role gives the fewest rights.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#role-vocabularies">LTI Core A.2</a>
 */
public record Roles(Set<Role> known) {

    private static final Set<String> TEACHING = Set.of("Instructor", "ContentDeveloper", "Administrator");

    public Roles {
        known = Set.copyOf(known);
    }

    /** The roles a claim spells; unknown spellings are left out. */
    public static Roles spelled(List<String> spellings) {
        return new Roles(spellings.stream()
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }

    /** May see and prepare what learners do: Instructor, ContentDeveloper or Administrator of the context. */
    public boolean teacher() {
        return known.stream()
                .anyMatch(role -> role.reach() == Role.Reach.CONTEXT && TEACHING.contains(role.principal()));
    }

    /** Learns here. May be true beside {@link #teacher()}, which then goes first. */
    public boolean learner() {
        return inContext("Learner");
    }

    /** Follows other learners, without rights of a teacher. */
    public boolean mentor() {
        return inContext("Mentor");
    }

    /** Administers the institution or the platform: may configure, not grade. */
    public boolean administratorElsewhere() {
        return known.stream()
                .anyMatch(role -> (role.reach() == Role.Reach.INSTITUTION || role.reach() == Role.Reach.SYSTEM)
                        && (role.principal().equals("Administrator")
                                || role.principal().equals("SysAdmin")));
    }

    /**
     * May choose what a course holds and set it up: teachers, and administrators elsewhere, who may not grade.
     *
     * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#workflow">Deep Linking 2.1</a>
     */
    public boolean mayConfigure() {
        return teacher() || administratorElsewhere();
    }

    /** A teacher's or an administrator's test: never scored, kept out of statistics. */
    public boolean testUser() {
        return known.stream().anyMatch(role -> role.reach() == Role.Reach.TEST_USER);
    }

    private boolean inContext(String principal) {
        return known.stream()
                .anyMatch(role ->
                        role.reach() == Role.Reach.CONTEXT && role.principal().equals(principal));
    }
}
