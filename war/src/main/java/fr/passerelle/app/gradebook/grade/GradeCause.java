package fr.passerelle.app.gradebook.grade;

import fr.passerelle.lti.service.ServiceError;

/** Why a score waits or is stuck, told apart as far as what to do differs; its words are the texts {@code grade.cause.*}. */
public enum GradeCause {
    /** The platform gives no answer. */
    UNREACHABLE(true),
    /** The platform asks for patience. */
    BUSY(true),
    /** The platform answers that it does not work. */
    FAILING(true),
    /** The platform does not know our key, or has switched us off. */
    TOKEN_REFUSED(false),
    /** The platform lets us send no grades. */
    SCOPE_MISSING(false),
    /** The address of the gradebook is not the platform's. */
    HOST_NOT_ALLOWED(false),
    /** The platform forbids this grade. */
    FORBIDDEN(false),
    /** The column of the gradebook is gone, and no other may be made. */
    COLUMN_GONE(false),
    /** Somebody graded there since. */
    NEWER_GRADE(false),
    /** The platform does not take a grade for this person, or not this grade. */
    NOT_GRADABLE(false),
    /** The platform's answer makes no sense. */
    ANSWER_UNREADABLE(false),
    /** The platform is switched off here, or removed. */
    PLATFORM_OFF(false),
    /** Every try was begun, and nobody saw the end of the last. */
    TRIES_USED_UP(false);

    private final boolean platformWide;

    GradeCause(boolean platformWide) {
        this.platformWide = platformWide;
    }

    /** Whether it says nothing of this grade, only of its platform at that moment. */
    public boolean platformWide() {
        return platformWide;
    }

    public static GradeCause of(ServiceError.Kind kind) {
        return switch (kind) {
            case UNREACHABLE -> UNREACHABLE;
            case RATE_LIMITED -> BUSY;
            case PLATFORM_FAILING -> FAILING;
            case TOKEN_REFUSED, UNAUTHORIZED -> TOKEN_REFUSED;
            case SCOPE_NOT_GRANTED -> SCOPE_MISSING;
            case HOST_NOT_ALLOWED -> HOST_NOT_ALLOWED;
            case FORBIDDEN -> FORBIDDEN;
            case NOT_FOUND -> COLUMN_GONE;
            case CONFLICT -> NEWER_GRADE;
            case REJECTED -> NOT_GRADABLE;
            case ANSWER_UNREADABLE -> ANSWER_UNREADABLE;
        };
    }
}
