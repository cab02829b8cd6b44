package fr.passerelle.app.launch;

/**
 * Shown when a launch came back without its cookie ({@code launch/prove}): the page reads back what the browser kept at
 * login and posts it as {@code secret} with the one-time {@code ticket} (B-4, B-7).
 *
 * @param action where the proof is posted
 * @param ticket names the waiting launch, once
 * @param stateId as on the login page
 * @param storageTarget as on the login page, or empty
 * @param platformOrigin as on the login page
 * @param restart where the launch starts again, in a tab of its own
 * @param offer what to post there, or empty if it cannot start again by itself
 */
public record ProvePage(
        String action,
        String ticket,
        String stateId,
        String storageTarget,
        String platformOrigin,
        String restart,
        String offer) {

    @Override
    public String toString() {
        return "ProvePage[" + stateId + "]";
    }
}
