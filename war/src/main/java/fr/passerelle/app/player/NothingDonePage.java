package fr.passerelle.app.player;

/**
 * What a reviewer sees where nothing is finished ({@code player/nothing-done}).
 *
 * @param content the title of the module or exercise
 * @param begun whether there is an attempt under way
 */
public record NothingDonePage(String content, boolean begun, String launchId, String ticket) {}
