package fr.passerelle.lti.launch;

import java.util.Optional;
import java.util.stream.Stream;

/** The messages this tool understands, with their names on the wire. */
enum MessageType {
    RESOURCE_LINK("LtiResourceLinkRequest", ""),
    DEEP_LINKING("LtiDeepLinkingRequest", ""),
    SUBMISSION_REVIEW("LtiSubmissionReviewRequest", ""),
    // The specification's name has no prefix; platforms that write it like the others mean the same.
    DATA_PRIVACY("DataPrivacyLaunchRequest", "LtiDataPrivacyLaunchRequest");

    private final String wireName;
    private final String otherName;

    MessageType(String wireName, String otherName) {
        this.wireName = wireName;
        this.otherName = otherName;
    }

    static Optional<MessageType> of(String name) {
        return Stream.of(values())
                .filter(type -> !name.isEmpty() && (name.equals(type.wireName) || name.equals(type.otherName)))
                .findFirst();
    }
}
