package fr.passerelle.app.launch;

/**
 * A launch from a deployment that waits for an administrator of ours ({@code launch/pending}, A-26).
 *
 * @param deployment the deployment's id, to be read to the administrator
 */
public record PendingPage(String platform, String deployment, String reference) {}
