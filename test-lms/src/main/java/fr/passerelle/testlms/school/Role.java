package fr.passerelle.testlms.school;

import java.util.List;

/** What a person does in the school, and how LTI says so. */
public enum Role {
    LEARNER("Apprenant·e", "Learner"),
    TEACHER("Formateur·rice", "Instructor"),
    MENTOR("Tuteur·rice", "Mentor"),
    ADMINISTRATOR("Administrateur·rice", "Instructor");

    private final String label;
    private final String shortName;

    Role(String label, String shortName) {
        this.label = label;
        this.shortName = shortName;
    }

    /** In French, for the pages. */
    public String label() {
        return label;
    }

    /** The role as Moodle's roster says it, without a vocabulary (Q13). */
    public String shortName() {
        return shortName;
    }

    /** The roles of a launch, as full URIs (A-35). */
    public List<String> uris() {
        String inContext = "http://purl.imsglobal.org/vocab/lis/v2/membership#" + shortName;
        return this == ADMINISTRATOR
                ? List.of(
                        inContext,
                        "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator",
                        "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator")
                : List.of(inContext);
    }
}
