package fr.passerelle.lti.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.claim.Role.Reach;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All sub-roles of LTI Core A.2.3.2 (A-35 to A-37). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubRoleTest {

    private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership";

    private static final Map<String, String> VOCABULARY = new TreeMap<>(Map.of(
            "Administrator",
            "Administrator Developer ExternalDeveloper ExternalSupport ExternalSystemAdministrator Support"
                    + " SystemAdministrator",
            "ContentDeveloper",
            "ContentDeveloper ContentExpert ExternalContentExpert Librarian",
            "Instructor",
            "ExternalInstructor Grader GuestInstructor Lecturer PrimaryInstructor SecondaryInstructor"
                    + " TeachingAssistant TeachingAssistantGroup TeachingAssistantOffering TeachingAssistantSection"
                    + " TeachingAssistantSectionAssociation TeachingAssistantTemplate",
            "Learner",
            "ExternalLearner GuestLearner Instructor Learner NonCreditLearner",
            "Manager",
            "AreaManager CourseCoordinator ExternalObserver Manager Observer",
            "Member",
            "Member",
            "Mentor",
            "Advisor Auditor ExternalAdvisor ExternalAuditor ExternalLearningFacilitator ExternalMentor"
                    + " ExternalReviewer ExternalTutor LearningFacilitator Mentor Reviewer Tutor",
            "Officer",
            "Chair Communications Secretary Treasurer Vice-Chair"));

    private static final Set<String> TEACHING = Set.of("Administrator", "ContentDeveloper", "Instructor");

    static Stream<Arguments> subRoles() {
        return VOCABULARY.entrySet().stream()
                .flatMap(entry -> Arrays.stream(entry.getValue().split(" ", -1))
                        .map(subRole -> Arguments.of(entry.getKey(), subRole)));
    }

    @Test
    void there_are_fifty_one() {
        assertThat(subRoles()).hasSize(51);
    }

    @ParameterizedTest
    @MethodSource("subRoles")
    void each_is_understood_as_its_principal_role(String principal, String subRole) {
        Role expected = new Role(Reach.CONTEXT, principal, subRole);

        assertThat(Role.of(MEMBERSHIP + "/" + principal + "#" + subRole)).contains(expected);
        assertThat(Role.of("urn:lti:role:ims/lis/" + principal + "/" + subRole)).contains(expected);
        assertThat(Role.of(principal + "/" + subRole)).contains(expected);
    }

    @ParameterizedTest
    @MethodSource("subRoles")
    void each_gives_the_rights_of_its_principal_role(String principal, String subRole) {
        Roles roles = Roles.spelled(List.of(MEMBERSHIP + "/" + principal + "#" + subRole));

        assertThat(roles.teacher()).isEqualTo(TEACHING.contains(principal));
        assertThat(roles.learner()).isEqualTo(principal.equals("Learner"));
        assertThat(roles.mentor()).isEqualTo(principal.equals("Mentor"));
        assertThat(roles.mayConfigure()).isEqualTo(TEACHING.contains(principal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Administrator",
                "ContentDeveloper",
                "Instructor",
                "Learner",
                "Manager",
                "Member",
                "Mentor",
                "Officer"
            })
    void each_principal_role_has_a_simple_name_and_a_urn(String principal) {
        Role expected = new Role(Reach.CONTEXT, principal, "");

        assertThat(Role.of(principal)).contains(expected);
        assertThat(Role.of("urn:lti:role:ims/lis/" + principal)).contains(expected);
        assertThat(Role.of(MEMBERSHIP + "#" + principal)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"Instructor#Wizard, true", "Learner#Wizard, false", "Mentor#Wizard, false"})
    void one_nobody_knows_is_its_principal_role(String spelling, boolean teacher) {
        Roles roles = Roles.spelled(List.of(MEMBERSHIP + "/" + spelling));

        assertThat(roles.known()).hasSize(1);
        assertThat(roles.teacher()).isEqualTo(teacher);
    }

    @Test
    void of_a_teaching_assistant_in_the_old_spelling_is_kept() {
        assertThat(Role.of("urn:lti:role:ims/lis/TeachingAssistant/TeachingAssistantSection"))
                .contains(new Role(Reach.CONTEXT, "Instructor", "TeachingAssistantSection"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator, true",
        "http://purl.imsglobal.org/vocab/lis/v2/system/person#SysAdmin, true",
        "http://purl.imsglobal.org/vocab/lis/v2/person#Administrator, true",
        "urn:lti:instrole:ims/lis/Administrator, true",
        "urn:lti:sysrole:ims/lis/SysAdmin, true",
        "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor, false",
        "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Staff, false",
        "http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor, false",
        "http://purl.imsglobal.org/vocab/lis/v2/membership#Manager, false"
    })
    void outside_of_the_course_only_administrators_configure_and_nobody_grades(String spelling, boolean may) {
        Roles roles = Roles.spelled(List.of(spelling));

        assertThat(roles.mayConfigure()).isEqualTo(may);
        assertThat(roles.teacher()).isFalse();
    }
}
