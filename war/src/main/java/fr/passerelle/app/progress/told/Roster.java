package fr.passerelle.app.progress.told;

import java.util.List;

/** Who is in the course, by name; nobody where the platform did not say. */
public record Roster(Answer answer, List<Participant> participants) {

    /** What became of the question. */
    public enum Answer {
        TOLD,
        /** The platform takes its time; it may have answered at the next look. */
        LATE,
        /** It refused, failed, or told more than anybody reads. */
        REFUSED,
        /** It offers no list to this tool. */
        NOT_OFFERED
    }

    public Roster {
        participants = List.copyOf(participants);
    }

    static Roster untold(Answer why) {
        return new Roster(why, List.of());
    }

    public boolean told() {
        return answer == Answer.TOLD;
    }

    /** Nothing about people. */
    @Override
    public String toString() {
        return "Roster[" + answer + "]";
    }
}
