package fr.passerelle.testlms;

import fr.passerelle.testlms.school.RegisteredTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The LMS as a program, with a tool beside it if one was asked for, both registered with each other. */
final class Demo implements AutoCloseable {

    private final TestLms lms;
    private @Nullable ToolProcess tool;
    private @Nullable Path ownHome;

    private Demo(TestLms lms) {
        this.lms = lms;
    }

    static Demo start(ProgramOptions options) {
        Optional<Path> war = options.tool();
        Demo demo = new Demo(lms(options));
        try {
            war.ifPresent(file -> demo.startTool(file, options));
            return demo;
        } catch (ProgramFailure failure) {
            demo.close();
            throw failure;
        }
    }

    TestLms lms() {
        return lms;
    }

    /** The tool that was started, if one was. */
    Optional<ToolProcess> tool() {
        return Optional.ofNullable(tool);
    }

    @Override
    public void close() {
        if (tool != null) {
            tool.close();
        }
        lms.close();
        if (ownHome != null) {
            delete(ownHome);
        }
    }

    private static TestLms lms(ProgramOptions options) {
        try {
            return TestLms.start(TestLmsSettings.forTests()
                    .withPort(options.port())
                    .withPublicUrl(options.publicUrl())
                    .like(options.like()));
        } catch (UncheckedIOException taken) {
            throw new ProgramFailure(
                    "Le port " + options.port() + " est déjà pris. Choisissez-en un autre avec --port.");
        }
    }

    private void startTool(Path war, ProgramOptions options) {
        ToolProcess started = ToolProcess.start(war, options.home().orElseGet(this::temporaryHome), options.toolPort());
        tool = started;
        new AdministratorVisit().register(lms.registrationLink(started.invite()));
        List<RegisteredTool> registered = lms.registeredTools();
        if (registered.isEmpty()) {
            throw new ProgramFailure("L’outil dit s’être enregistré, mais la plateforme ne le connaît pas.");
        }
    }

    private Path temporaryHome() {
        try {
            Path home = Files.createTempDirectory("passerelle-demo");
            ownHome = home;
            return home;
        } catch (IOException broken) {
            throw new ProgramFailure("Aucun dossier temporaire n’a pu être créé. Donnez-en un avec --home.");
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException inUse) {
            System.err.println("Le dossier temporaire " + folder + " n’a pas pu être effacé.");
        }
    }
}
