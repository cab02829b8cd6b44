package fr.passerelle.testlms;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.web.Answer;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The faults of the site as a whole: they befall every answer, as from a server in front of the platform. */
final class AnswerFaults implements UnaryOperator<Answer> {
    private static final Duration SLOW = Duration.ofSeconds(4);

    /** Beside the one that the JDK's server always writes, whose name it would not let us write twice. */
    private static final String SECOND_DATE = "Date ";

    private final Faults faults;

    AnswerFaults(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Answer apply(Answer answer) {
        Answer dated = faults.strikes(Fault.DATE_UNREADABLE) ? answer.with(SECOND_DATE, "midi") : answer;
        return faults.strikes(Fault.ANSWERS_SLOW) ? dated.after(answer.delay().plus(SLOW)) : dated;
    }
}
