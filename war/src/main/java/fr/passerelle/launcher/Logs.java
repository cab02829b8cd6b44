package fr.passerelle.launcher;

import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/**
 * Where the log goes: a server's to standard output, one line for each record, so that standard error says nothing but
 * why it does not start; a command's nowhere, unless something breaks. An administrator's own configuration
 * ({@code java.util.logging.config.file}) is left alone.
 */
final class Logs {
    private static final String LINE = "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n";

    private Logs() {}

    static void toOutput() {
        if (!configured()) {
            System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
            only(new Lines(System.out));
        }
    }

    static void quiet() {
        if (!configured()) {
            Logger.getLogger("").setLevel(Level.SEVERE);
        }
    }

    private static boolean configured() {
        return System.getProperty("java.util.logging.config.file") != null
                || System.getProperty("java.util.logging.config.class") != null;
    }

    private static void only(Handler handler) {
        Logger root = Logger.getLogger("");
        for (Handler given : root.getHandlers()) {
            root.removeHandler(given);
        }
        root.addHandler(handler);
    }

    /** Written at once: nobody waits for a buffer to fill. */
    private static final class Lines extends StreamHandler {
        Lines(PrintStream out) {
            super(out, new SimpleFormatter());
        }

        @Override
        public synchronized void publish(LogRecord message) {
            super.publish(message);
            flush();
        }
    }
}
