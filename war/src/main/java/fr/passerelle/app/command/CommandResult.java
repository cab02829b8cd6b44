package fr.passerelle.app.command;

/**
 * What a command did.
 *
 * @param status 0 done, 1 refused with a message on standard error, 2 wrong usage
 */
public record CommandResult(int status, String output, String error) {}
