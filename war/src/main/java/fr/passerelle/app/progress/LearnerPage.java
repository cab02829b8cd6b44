package fr.passerelle.app.progress;

import java.util.List;

/**
 * One learner of a group, and what can be arranged ({@code progress/learner}).
 *
 * @param facts what is known, as sentences
 * @param limited whether the link limits attempts, and {@code dated} whether it has a deadline
 * @param trace what was arranged before, as sentences
 * @param wrong what is wrong with the date that was sent; empty otherwise
 */
public record LearnerPage(
        DeskPage desk,
        GroupPage.Line line,
        List<String> facts,
        boolean limited,
        boolean dated,
        boolean excused,
        boolean begun,
        boolean graded,
        List<String> trace,
        String done,
        String wrong) {}
