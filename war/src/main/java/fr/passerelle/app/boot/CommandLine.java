package fr.passerelle.app.boot;

import fr.passerelle.app.command.CommandResult;
import fr.passerelle.app.command.Console;
import fr.passerelle.app.command.Doctor;
import fr.passerelle.app.command.LocalCall;
import fr.passerelle.app.settings.SettingRefused;
import fr.passerelle.app.settings.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Runs one command: by the server that runs on this home folder, or, when none does, against the database itself. What
 * needs neither is run here.
 */
public final class CommandLine {
    private static final int REFUSED = 1;

    private CommandLine() {}

    /** The exit status: 0 done, 1 refused with a message on standard error, 2 wrong usage. */
    public static int run(String[] arguments) {
        CommandResult result = result(List.of(arguments));
        System.out.print(result.output());
        System.err.print(result.error());
        return result.status();
    }

    private static CommandResult result(List<String> arguments) {
        try {
            if (Console.needsNothing(arguments)) {
                return Console.runAlone(arguments);
            }
            Settings settings = Settings.ofProcess();
            Optional<CommandResult> answered = LocalCall.to(settings.home(), arguments);
            return answered.isPresent() ? answered.get() : runHere(settings, arguments);
        } catch (SettingRefused wrong) {
            return examining(arguments)
                    ? Doctor.unreadable(wrong)
                    : new CommandResult(REFUSED, "", wrong.getMessage() + "\n");
        } catch (IOException interrupted) {
            return new CommandResult(REFUSED, "", "Le serveur n’a pas répondu à la commande : réessayez.\n");
        }
    }

    private static CommandResult runHere(Settings settings, List<String> arguments) {
        if (examining(arguments)) {
            return Console.run(Doctor.alone(settings, Entities.ALL), arguments);
        }
        try (House house = House.build(settings, House.clock())) {
            return house.console.run(arguments);
        }
    }

    private static boolean examining(List<String> arguments) {
        return arguments.get(0).equals(Doctor.WORD);
    }
}
