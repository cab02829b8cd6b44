package fr.passerelle.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
        speakFrench();
        Path home = HomeFolder.locate();
        try {
            UnpackedWar war = unpackedIn(home);
            System.exit(serving(args) ? serve(war) : command(war, args));
        } catch (UncheckedIOException unwritable) {
            System.err.println("Le dossier " + home + " (PASSERELLE_HOME) n’est pas accessible en écriture.");
            System.exit(REFUSED);
        }
    }

    /** A service manager starts us without a language: its encoding has no accents, and UTF-8 is what logs are read in. */
    private static void speakFrench() {
        Charset given = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        if (!given.newEncoder().canEncode('’')) {
            System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        }
    }

    private static boolean serving(String[] args) {
        return args.length == 0 || (args.length == 1 && args[0].equals("serve"));
    }

    /** The settings are checked before the server exists: a wrong one costs one sentence, not a half-started server. */
    private static int serve(UnpackedWar war) throws Exception {
        Logs.toOutput();
        ApplicationLoader loader = war.loader();
        loader.loadAhead(war.classesOfAStart());
        Object address = call(loader, "fr.passerelle.app.boot.Preflight", "check");
        if (address == null) {
            return REFUSED;
        }
        Runnable started = () -> loader.started(war.classesOfAStart());
        return exitStatus(call(loader, "fr.passerelle.embedded.Server", "run", war.webapp(), address, started));
    }

    private static int command(UnpackedWar war, String[] args) throws Exception {
        Logs.quiet();
        return exitStatus(call(war.loader(), "fr.passerelle.app.boot.CommandLine", "run", (Object) args));
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

    private static UnpackedWar unpackedIn(Path home) throws URISyntaxException {
        Path archive = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try {
            return UnpackedWar.of(archive, home);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
