package fr.passerelle.app.learning.question;

/** Why an answer cannot be judged: it does not fit the question it was sent for. */
public enum AnswerFault {
    /** Another kind of answer than the question asks for, or two choices where one is asked, or an element placed twice. */
    NOT_AN_ANSWER,
    /** It names an option the question does not have. */
    UNKNOWN_OPTION,
    /** Nothing chosen, a left side without its pair, an element without a place. */
    INCOMPLETE_ANSWER
}
