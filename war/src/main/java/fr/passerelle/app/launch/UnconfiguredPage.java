package fr.passerelle.app.launch;

import java.util.List;

/**
 * A valid launch of an activity that has no content yet, or one we do not know ({@code launch/unconfigured}).
 *
 * @param teacher whether the reader can choose a content; a learner is told kindly instead
 * @param asked the unknown content that was asked for, or empty
 * @param choices what can be placed, for a teacher
 */
public record UnconfiguredPage(boolean teacher, String asked, List<Choice> choices) {

    /** One content as a line of the list: its id is what the {@code content} parameter must hold. */
    public record Choice(String id, String title, String objective, int minutes) {}

    public UnconfiguredPage {
        choices = List.copyOf(choices);
    }
}
