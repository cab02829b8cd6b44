package fr.passerelle.testlms;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * The LMS as a program: {@code java -jar test-lms.jar [--port 9090] [--public-url URL] [--like moodle] [--tool
 * passerelle.war [--tool-port 8080] [--home FOLDER]]}. With a tool it starts that too, and registers
 * both with each other. Ends with status 1 and a French sentence when it cannot start.
 */
public final class TestLmsMain {

    private TestLmsMain() {}

    public static void main(String... arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        if (List.of(arguments).equals(List.of("--help"))) {
            out.print(ProgramOptions.help());
            return 0;
        }
        try {
            Demo demo = Demo.start(ProgramOptions.from(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "stop"));
            welcome(demo, out);
            awaitEnd(demo);
            err.println("L’outil s’est arrêté.");
        } catch (ProgramFailure failure) {
            err.println(failure.sentence());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private static void welcome(Demo demo, PrintStream out) {
        TestLms lms = demo.lms();
        out.println();
        out.println("La plateforme de démonstration est prête\u00a0: " + lms.signInUrl());
        demo.tool().ifPresent(tool -> out.println("L’outil Passerelle est enregistré\u00a0: " + tool.address()));
        out.println();
        out.println("Ouvrez cette adresse dans un navigateur et choisissez une personne\u00a0:");
        lms.school()
                .people()
                .forEach(person -> out.println(
                        "  " + person.name() + ", " + person.role().label().toLowerCase(Locale.FRENCH)));
        out.println();
        out.println("Puis ouvrez un cours et une activité. Ctrl-C arrête tout.");
        out.flush();
    }

    /** Until the tool ends; without one, until the program is stopped. */
    private static void awaitEnd(Demo demo) throws InterruptedException {
        if (demo.tool().isPresent()) {
            demo.tool().get().awaitEnd();
        } else {
            new CountDownLatch(1).await();
        }
    }
}
