package fr.passerelle.launcher;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.jspecify.annotations.Nullable;

/**
 * Where the log goes: a server's to standard output, one line for each record, so that standard error says nothing but
 * why it does not start; a command's nowhere, unless something breaks. An administrator's own configuration
 * ({@code java.util.logging.config.file}) is left alone.
 */
final class Logs {

    private Logs() {}

    static void toOutput() {
        if (!configured()) {
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
            super(out, new Line());
        }

        @Override
        public synchronized void publish(LogRecord message) {
            super.publish(message);
            flush();
        }
    }

    /** As the JDK's own, with the thread, whose name bears the reference of the request that it answers. */
    private static final class Line extends Formatter {
        @Override
        public String format(LogRecord message) {
            return String.format(
                    "%1$tFT%1$tT.%1$tL%1$tz %2$s [%3$s] %4$s %5$s%6$s%n",
                    message.getInstant().atZone(ZoneId.systemDefault()),
                    message.getLevel().getLocalizedName(),
                    Thread.currentThread().getName(),
                    message.getLoggerName(),
                    formatMessage(message),
                    stack(message.getThrown()));
        }

        private static String stack(@Nullable Throwable thrown) {
            if (thrown == null) {
                return "";
            }
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text.append('\n')));
            return text.toString();
        }
    }
}
