package fr.passerelle.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Starts the tool from its own archive: {@code java -jar passerelle.war [command …]}.
 *
 * <p>Without a command, or with {@code serve}, runs the embedded server until it is stopped; any other word is a
 * command of the command line. Exit status: 0 done, 1 refused, 2 wrong usage.
 */
public final class Main {
    private static final int REFUSED = 1;

    private Main() {}

    public static void main(String[] args) throws Exception {
        UnpackedWar war = unpacked();
        int status = serving(args) ? serve(war) : command(war, args);
        System.exit(status);
    }

    private static boolean serving(String[] args) {
        return args.length == 0 || (args.length == 1 && args[0].equals("serve"));
    }

    /** The settings are checked before the server exists: a wrong one costs one sentence, not a half-started server. */
    private static int serve(UnpackedWar war) throws Exception {
        Object address = call(war.applicationLoader(), "fr.passerelle.app.boot.Preflight", "check");
        if (address == null) {
            return REFUSED;
        }
        return exitStatus(call(war.serverLoader(), "fr.passerelle.embedded.Server", "run", war.webapp(), address));
    }

    private static int command(UnpackedWar war, String[] args) throws Exception {
        return exitStatus(call(war.applicationLoader(), "fr.passerelle.app.boot.CommandLine", "run", (Object) args));
    }

    private static @Nullable Object call(ClassLoader loader, String type, String method, Object... arguments)
            throws Exception {
        Thread.currentThread().setContextClassLoader(loader);
        Method found = Stream.of(loader.loadClass(type).getMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .findFirst()
                .orElseThrow();
        try {
            return found.invoke(null, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        }
    }

    private static int exitStatus(@Nullable Object returned) {
        return returned instanceof Integer status ? status : REFUSED;
    }

    private static UnpackedWar unpacked() throws IOException, URISyntaxException {
        Path archive = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return UnpackedWar.of(archive, HomeFolder.locate());
    }
}
