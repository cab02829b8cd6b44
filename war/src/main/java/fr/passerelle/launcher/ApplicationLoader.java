package fr.passerelle.launcher;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Loads the classes of the unpacked archive, and remembers which ones a start needed, so that the next one loads them on
 * a second core, ahead of the thread that asks for them: a third of a start is waiting for classes.
 */
final class ApplicationLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Queue<String> loaded = new ConcurrentLinkedQueue<>();
    private volatile boolean starting = true;

    ApplicationLoader(List<URL> urls) {
        super("passerelle", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> found = super.findClass(name);
        if (starting) {
            loaded.add(name);
        }
        return found;
    }

    /**
     * Begins to load what the list names; without a list, nothing. A list that is wrong costs time, and nothing else.
     *
     * @return the thread that does it
     */
    Thread loadAhead(Path list) {
        Thread ahead = new Thread(() -> names(list).forEach(this::loadQuietly), "classes");
        ahead.setDaemon(true);
        ahead.start();
        return ahead;
    }

    private static List<String> names(Path list) {
        try {
            return Files.exists(list) ? Files.readAllLines(list) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private void loadQuietly(String name) {
        try {
            loadClass(name);
        } catch (ClassNotFoundException | LinkageError unneeded) {
            // Whoever needs it meets the same error, and says so.
        }
    }

    /** The start is over: what it loaded is written down, whole or not at all, unless a start before it did. */
    void started(Path list) {
        starting = false;
        if (!Files.exists(list)) {
            try {
                Path writing = Files.createTempFile(list.getParent(), "classes-", null);
                Files.write(writing, loaded);
                Files.move(writing, list, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException unwritten) {
                System.err.println("Les classes du démarrage n’ont pas pu être notées : " + unwritten.getMessage());
            }
        }
        loaded.clear();
    }
}
