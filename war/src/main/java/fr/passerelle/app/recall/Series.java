package fr.passerelle.app.recall;

import java.util.List;

/**
 * The questions put together for one learner on one day.
 *
 * @param id hexadecimal, and never made twice: what is answered in one series is never taken for another's
 */
record Series(String id, List<Asked> questions) {

    /** How many questions are asked at once. */
    static final int LONGEST = 3;

    Series {
        questions = List.copyOf(questions);
    }
}
