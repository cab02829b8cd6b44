package fr.passerelle.app.command;

import fr.passerelle.app.accounts.AccountLinks;
import fr.passerelle.app.accounts.Accounts;
import fr.passerelle.app.command.content.ContentCommands;
import fr.passerelle.app.command.grades.GradeCommands;
import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.command.platform.PlatformCommands;
import fr.passerelle.app.command.privacy.PrivacyCommands;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.selftest.ReportText;
import fr.passerelle.app.selftest.SelfTest;
import fr.passerelle.app.settings.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Runs one command and says what it did; never throws. One at a time, by whoever holds it. */
public final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;

    private final Settings settings;
    private final PlatformCommands connecting;
    private final GradeCommands grades;
    private final PrivacyCommands privacy;
    private final Platforms platforms;
    private final ContentCommands contents;
    private final Accounts accounts;
    private final AccountLinks links;
    private final SelfTest selfTest;
    private final ReportText reports;
    private final Supplier<Doctor> doctors;

    public Console(
            Settings settings,
            PlatformCommands connecting,
            GradeCommands grades,
            PrivacyCommands privacy,
            Platforms platforms,
            ContentCommands contents,
            Accounts accounts,
            AccountLinks links,
            SelfTest selfTest,
            ReportText reports,
            Supplier<Doctor> doctors) {
        this.settings = settings;
        this.connecting = connecting;
        this.grades = grades;
        this.privacy = privacy;
        this.platforms = platforms;
        this.contents = contents;
        this.accounts = accounts;
        this.links = links;
        this.selfTest = selfTest;
        this.reports = reports;
        this.doctors = doctors;
    }

    /** Whether the command reads files of the caller and nothing of ours. */
    public static boolean needsNothing(List<String> arguments) {
        return ContentCommands.needsNothing(arguments);
    }

    /** Runs a command that {@link #needsNothing}. */
    public static CommandResult runAlone(List<String> arguments) {
        CommandLine content = with(new CommandLine(new Group(ContentCommands.WORD)), ContentCommands.ofFiles());
        return run(new CommandLine(new Group("passerelle")).addSubcommand(ContentCommands.WORD, content), arguments);
    }

    /** Lets a doctor look where there is nothing to run commands on. */
    public static CommandResult run(Doctor doctor, List<String> arguments) {
        return run(
                new CommandLine(new Group("passerelle")).addSubcommand(Doctor.WORD, new Examination(() -> doctor)),
                arguments);
    }

    public CommandResult run(List<String> arguments) {
        return run(commands(), arguments);
    }

    /** Every command by its words, but for words that lead to others. */
    List<String> words() {
        return words("", commands());
    }

    private static List<String> words(String before, CommandLine command) {
        List<String> words = new ArrayList<>();
        command.getSubcommands().forEach((word, sub) -> {
            String all = before + word;
            words.addAll(sub.getSubcommands().isEmpty() ? List.of(all) : words(all + " ", sub));
        });
        return words;
    }

    private static CommandResult run(CommandLine commands, List<String> arguments) {
        StringWriter output = new StringWriter();
        StringWriter error = new StringWriter();
        commands.setCommandName("java -jar passerelle.war");
        commands.setResourceBundle(Usage.FRENCH);
        int status = commands.setExecutionExceptionHandler((thrown, command, parsed) -> refused(thrown, command))
                .setParameterExceptionHandler((wrong, given) -> misused(wrong))
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(error, true))
                .execute(arguments.toArray(String[]::new));
        return new CommandResult(status, output.toString(), error.toString());
    }

    private CommandLine commands() {
        CommandLine platform = with(new CommandLine(new Group("platform")), connecting.platform())
                .addSubcommand("check", new PlatformCheck(settings, platforms, selfTest, reports));
        CommandLine ownKeys = new CommandLine(new Group("keys"))
                .addSubcommand("list", new KeyList(settings, connecting.keys().rotation()))
                .addSubcommand("rotate", new KeyRotate(connecting.platforms(), connecting.keys()))
                .addSubcommand("revoke", new KeyRevoke(connecting.keys()));
        return new CommandLine(new Group("passerelle"))
                .addSubcommand("platform", platform)
                .addSubcommand("deployment", with(new CommandLine(new Group("deployment")), connecting.deployment()))
                .addSubcommand("grades", with(new CommandLine(new Group("grades")), grades.all()))
                .addSubcommand("person", with(new CommandLine(new Group("person")), privacy.person()))
                .addSubcommand("retention", with(new CommandLine(new Group("retention")), privacy.retention()))
                .addSubcommand("keys", ownKeys)
                .addSubcommand(
                        ContentCommands.WORD, with(new CommandLine(new Group(ContentCommands.WORD)), contents.all()))
                .addSubcommand("invite", with(new CommandLine(connecting.invite()), connecting.inviting()))
                .addSubcommand("admin", new AdminCommand(settings, connecting.organisations(), accounts, links))
                .addSubcommand("organisation", new OrganisationCommand(connecting.organisations()))
                .addSubcommand(Doctor.WORD, new Examination(doctors));
    }

    private static CommandLine with(CommandLine group, Map<String, Runnable> commands) {
        commands.forEach(group::addSubcommand);
        return group;
    }

    private static int refused(Exception thrown, CommandLine command) {
        if (thrown instanceof CommandRefused refused) {
            command.getErr().println(refused.getMessage());
        } else {
            LOG.error("a command failed", thrown);
            command.getErr()
                    .println("La commande a échoué pour une raison imprévue ; le journal du serveur la décrit.");
        }
        return REFUSED;
    }

    private static int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(Usage.told(wrong));
        command.usage(command.getErr());
        return WRONG_USAGE;
    }

    /** A word that only leads to others. */
    @Command(mixinStandardHelpOptions = true, scope = ScopeType.INHERIT)
    private static final class Group implements Runnable {
        @Spec
        private @Nullable CommandSpec spec;

        private final String name;

        Group(String name) {
            this.name = name;
        }

        @Override
        public void run() {
            throw new Usage.WordMissing(
                    Objects.requireNonNull(spec, "picocli sets it").commandLine(), name);
        }
    }
}
