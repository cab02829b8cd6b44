package fr.passerelle.app.admin;

/**
 * The platform is linked ({@code registration/done}, F-9); the page asks the platform to close the window.
 *
 * @param platformOrigin the only origin the closing message is sent to
 * @param deploymentKnown whether the platform named a deployment; otherwise the first launch will wait for approval
 */
public record RegistrationDonePage(String platform, String platformOrigin, boolean deploymentKnown) {}
