package fr.passerelle.app.picker;

/**
 * Carries our answer back to the platform ({@code picker/answer}); it sends itself, in the frame the request came to.
 *
 * @param action where the platform waits; it may hold a session key, and is never logged
 * @param jwt the signed answer
 */
public record AnswerPage(String action, String jwt) {
    @Override
    public String toString() {
        return "AnswerPage[…]";
    }
}
