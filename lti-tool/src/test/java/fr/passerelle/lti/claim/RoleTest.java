package fr.passerelle.lti.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoleTest {

    @ParameterizedTest
    @CsvSource({
        "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor, CONTEXT, Instructor, ''",
        "http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant, CONTEXT, Instructor, TeachingAssistant",
        "http://purl.imsglobal.org/vocab/lis/v2/membership/Learner#Instructor, CONTEXT, Learner, Instructor",
        "http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor, CONTEXT, Mentor, ''",
        "Instructor, CONTEXT, Instructor, ''",
        "TeachingAssistant, CONTEXT, Instructor, TeachingAssistant",
        "Learner/NonCreditLearner, CONTEXT, Learner, NonCreditLearner",
        "urn:lti:role:ims/lis/Learner, CONTEXT, Learner, ''",
        "urn:lti:role:ims/lis/Instructor/PrimaryInstructor, CONTEXT, Instructor, PrimaryInstructor",
        "urn:lti:role:ims/lis/TeachingAssistant, CONTEXT, Instructor, TeachingAssistant",
        "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Staff, INSTITUTION, Staff, ''",
        "http://purl.imsglobal.org/vocab/lis/v2/person#Administrator, INSTITUTION, Administrator, ''",
        "urn:lti:instrole:ims/lis/Administrator, INSTITUTION, Administrator, ''",
        "http://purl.imsglobal.org/vocab/lis/v2/system/person#SysAdmin, SYSTEM, SysAdmin, ''",
        "urn:lti:sysrole:ims/lis/SysAdmin, SYSTEM, SysAdmin, ''",
        "http://purl.imsglobal.org/vocab/lti/system/person#TestUser, TEST_USER, TestUser, ''",
    })
    void is_understood_in_every_spelling(String spelling, Role.Reach reach, String principal, String subRole) {
        assertThat(Role.of(spelling)).contains(new Role(reach, principal, subRole));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "instructor",
                "Student",
                "http://purl.imsglobal.org/vocab/lis/v2/unknown/unknown#Helper",
                "http://purl.imsglobal.org/vocab/lis/v2/membership#Helper",
                "http://evil.example/vocab/lis/v2/membership#Instructor",
                "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor#Learner"
            })
    void is_nothing_when_no_vocabulary_has_it(String spelling) {
        assertThat(Role.of(spelling)).isEmpty();
    }

    @Test
    void of_the_institution_gives_no_right_in_a_course() {
        Roles roles = Roles.spelled(List.of(
                "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator",
                "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor"));

        assertThat(roles.teacher()).isFalse();
        assertThat(roles.administratorElsewhere()).isTrue();
    }

    @Test
    void student_elsewhere_and_instructor_here_teaches() {
        Roles roles = Roles.spelled(List.of(
                "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Student",
                "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"));

        assertThat(roles.teacher()).isTrue();
        assertThat(roles.learner()).isFalse();
    }

    @Test
    void learner_with_the_sub_role_instructor_learns() {
        Roles roles = Roles.spelled(List.of("http://purl.imsglobal.org/vocab/lis/v2/membership/Learner#Instructor"));

        assertThat(roles.teacher()).isFalse();
        assertThat(roles.learner()).isTrue();
    }

    @Test
    void test_user_acts_as_the_role_beside_it() {
        Roles roles = Roles.spelled(List.of("http://purl.imsglobal.org/vocab/lti/system/person#TestUser", "Learner"));

        assertThat(roles.testUser()).isTrue();
        assertThat(roles.learner()).isTrue();
    }

    @Test
    void no_known_role_gives_no_right() {
        Roles roles = Roles.spelled(List.of("", "Helper"));

        assertThat(roles.known()).isEmpty();
        assertThat(roles.teacher() || roles.learner() || roles.mentor()).isFalse();
    }
}
