package fr.passerelle.registration.profile;

import java.util.List;

/** A message the tool answers, the label of its button, and the places it asks for (none: the platform chooses). */
public record ToolMessage(String type, String label, List<String> placements) {

    public ToolMessage {
        placements = List.copyOf(placements);
    }

    /** A learner opens an activity. */
    public static ToolMessage resourceLink() {
        return new ToolMessage("LtiResourceLinkRequest", "", List.of());
    }

    /** A teacher picks content, from the platform's content area. */
    public static ToolMessage deepLinking(String label) {
        return new ToolMessage("LtiDeepLinkingRequest", label, List.of("ContentArea"));
    }

    /** Somebody comes from the gradebook to see what was done. */
    public static ToolMessage submissionReview() {
        return new ToolMessage("LtiSubmissionReviewRequest", "", List.of());
    }
}
