package fr.passerelle.app.player.visit;

/**
 * What a learner sees outside the days of the activity who has finished nothing ({@code player/closed}).
 *
 * @param early whether it is not open yet; otherwise it is over
 */
public record ClosedPage(boolean early, String sentence, String launchId, String ticket, String wayBack) {}
