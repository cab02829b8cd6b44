package fr.passerelle.app.picker;

/** Leads on to the player where the browser kept no cookie ({@code picker/trial}). */
public record TrialPage(String action, String ticket) {
    @Override
    public String toString() {
        return "TrialPage[" + action + "]";
    }
}
