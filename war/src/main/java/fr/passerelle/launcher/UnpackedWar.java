package fr.passerelle.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The archive, unpacked once per build under the home folder, so that a start costs no second unpacking.
 *
 * <p>The folder is named after the archive's size and date and appears whole or not at all: two processes that start
 * together never see half of it.
 */
record UnpackedWar(Path webapp) {

    static UnpackedWar of(Path archive, Path home) throws IOException {
        String build = Long.toHexString(Files.size(archive)) + "-"
                + Long.toHexString(Files.getLastModifiedTime(archive).toMillis());
        Path builds = Files.createDirectories(home.resolve("run"));
        Path webapp = builds.resolve(build);
        if (!Files.isDirectory(webapp)) {
            Path unpacking = Files.createTempDirectory(builds, "unpacking-");
            unpack(archive, unpacking);
            settle(unpacking, webapp);
        }
        return new UnpackedWar(webapp);
    }

    /**
     * The application's classes and the embedded server's, in one loader: what the server, a command and the check before
     * either need is loaded once.
     */
    ApplicationLoader loader() throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(webapp.resolve("WEB-INF/classes/").toUri().toURL());
        urls.add(webapp.resolve("WEB-INF/embedded/classes/").toUri().toURL());
        urls.addAll(jars(webapp.resolve("WEB-INF/lib")));
        urls.addAll(jars(webapp.resolve("WEB-INF/embedded/lib")));
        return new ApplicationLoader(urls);
    }

    /** Where the classes that a start of this build loads are listed. */
    Path classesOfAStart() {
        return webapp.resolveSibling(webapp.getFileName() + ".classes");
    }

    private static List<URL> jars(Path folder) throws IOException {
        List<URL> urls = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : jars) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls;
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (JarFile jar = new JarFile(archive.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    unpack(jar, entry, target);
                }
            }
        }
    }

    private static void unpack(JarFile jar, JarEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("An entry of the archive points outside it: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, file);
        }
    }

    private static void settle(Path unpacking, Path webapp) throws IOException {
        try {
            Files.move(unpacking, webapp);
        } catch (FileAlreadyExistsException another) {
            delete(unpacking);
        } catch (FileSystemException another) {
            delete(unpacking);
            if (!Files.isDirectory(webapp)) {
                throw another;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
