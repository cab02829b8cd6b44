package fr.passerelle.app.admin.area;

/**
 * One thing on the home page.
 *
 * @param urgent whether something waits for somebody; the others only inform
 * @param path where it is dealt with, under {@code /admin}
 * @param go what the link to it says
 */
public record HomeCard(String title, String sentence, boolean urgent, String path, String go) {}
