package fr.passerelle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.accounts.AccountLinks;
import fr.passerelle.app.accounts.Accounts;
import fr.passerelle.app.accounts.Passwords;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.catalogue.AContentFolder;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.command.content.ContentCommands;
import fr.passerelle.app.command.grades.GradeCommands;
import fr.passerelle.app.command.platform.PlatformCommands;
import fr.passerelle.app.command.privacy.PrivacyCommands;
import fr.passerelle.app.context.Contexts;
import fr.passerelle.app.fixture.ATool;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.gradebook.StuckGrades;
import fr.passerelle.app.keys.KeyRotation;
import fr.passerelle.app.keys.ToolKeyRows;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.platforms.PlatformDirectory;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.privacy.PersonalData;
import fr.passerelle.app.privacy.Retentions;
import fr.passerelle.app.publication.ContentsInUse;
import fr.passerelle.app.publication.Publishing;
import fr.passerelle.app.selftest.ReportText;
import fr.passerelle.app.selftest.SelfTest;
import fr.passerelle.app.selftest.SelfTestRuns;
import fr.passerelle.app.selftest.check.Checks;
import fr.passerelle.app.session.Subjects;
import fr.passerelle.app.settings.SettingSource;
import fr.passerelle.app.settings.Settings;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.app.upkeep.GradeUpkeep;
import fr.passerelle.app.upkeep.InvitationUpkeep;
import fr.passerelle.app.upkeep.KeyUpkeep;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.product.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One database and one key for all: what a test kept is deleted after it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsoleTest {
    private Stores stores;
    private Console console;
    private ToolKeyRows keys;
    private AuditTrail trail;

    @BeforeAll
    void open(@TempDir Path home) {
        stores = Stores.on(Engine.H2);
        Map<String, String> given =
                Map.of("PASSERELLE_HOME", home.toString(), "PASSERELLE_PUBLIC_URL", "https://passerelle.example");
        SettingSource source = name -> Optional.ofNullable(given.get(name.name()));
        Settings settings = Settings.from(source);
        keys = ToolKeyRows.open(stores.transactions(), settings.secret(), stores.clock());
        Platforms platforms = stores.platforms();
        KeyRotation rotation = new KeyRotation(stores.transactions(), keys, stores.clock());
        trail = new AuditTrail(stores.transactions(), stores.clock());
        Accounts accounts = new Accounts(stores.transactions(), trail, stores.clock());
        Path own = AContentFolder.in(home.resolve(Catalogue.OWN)).root();
        ContentsInUse contents = ContentsInUse.open(stores.transactions(), Catalogue.bundled(), own);
        console = new Console(
                settings,
                new PlatformCommands(
                        settings,
                        stores.transactions(),
                        stores.organisations(),
                        stores.upkeep(platforms),
                        new InvitationUpkeep(
                                stores.transactions(),
                                stores.invitations(),
                                new AuditTrail(stores.transactions(), stores.clock())),
                        ATool.registration(),
                        new KeyUpkeep(stores.transactions(), rotation, trail)),
                new GradeCommands(new GradeUpkeep(
                        new StuckGrades(stores.transactions(), stores.placements(), stores.clock(), seat -> {}),
                        new PlatformDirectory(stores.transactions()),
                        trail)),
                new PrivacyCommands(
                        new PersonalData(
                                stores.transactions(),
                                new PlatformDirectory(stores.transactions()),
                                trail,
                                stores.clock()),
                        new Retentions(stores.transactions(), stores.organisations(), trail, 24),
                        stores.organisations()),
                platforms,
                new ContentCommands(
                        contents, new Publishing(stores.transactions(), contents, trail, own, stores.clock())),
                accounts,
                new AccountLinks(stores.transactions(), accounts, new Passwords(), trail, stores.clock()),
                selfTest(settings),
                new ReportText(Messages.french()),
                () -> Doctor.beside(settings, stores.database()));
    }

    private SelfTest selfTest(Settings settings) {
        return new SelfTest(
                stores.platforms(),
                new KeyRotation(stores.transactions(), keys, stores.clock()),
                new Contexts(stores.transactions(), stores.clock()),
                new Checks(new PlatformHttp(EgressPolicy.publicOnly(), Duration.ofMillis(100)), keys, stores.clock()),
                new SelfTestRuns(stores.transactions()),
                settings.publicUrl("/lti/jwks"),
                stores.clock());
    }

    @AfterEach
    void empty() {
        List.of(
                        "registration",
                        "invitation",
                        "account",
                        "organisation",
                        "audit_entry",
                        "published_file",
                        "published_contents")
                .forEach(table -> stores.execute("delete from " + table));
    }

    @AfterAll
    void close() {
        stores.close();
    }

    @Test
    void a_check_says_who_must_act_and_exits_with_1_when_a_line_is_red() {
        String id = console.run(platformAdd()).output().strip();

        CommandResult checked = console.run(List.of("platform", "check", id));
        CommandResult written = console.run(List.of("platform", "check", id, "--json"));

        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.output()).contains("HOST_UNKNOWN", "Qui agit", "NOT_TRIED_HOST");
        assertThat(written.status()).isEqualTo(1);
        assertThat(written.output()).startsWith("[{\"check\":").contains("\"code\":\"HOST_UNKNOWN\"");
    }

    @Test
    void a_check_of_nobody_is_refused() {
        CommandResult refused = console.run(List.of("platform", "check", "jamais-vue"));

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.error()).contains("Aucune plateforme");
    }

    @Test
    void a_platform_added_may_launch_us() {
        CommandResult added = console.run(platformAdd());

        Registration kept = stores.platforms().find("https://lms.example", "c1").orElseThrow();
        assertThat(added).isEqualTo(new CommandResult(0, kept.id().value() + "\n", ""));
        assertThat(kept.tokenEndpoint()).hasToString("https://lms.example/token?a=1");
        assertThat(stores.platforms().deployment(kept.id(), new DeploymentId("7")))
                .map(Deployment::state)
                .contains(Deployment.State.ACTIVE);
        assertThat(console.run(List.of("platform", "list", "--json")).output())
                .contains("\"issuer\":\"https://lms.example\"", "\"state\":\"active\"");
    }

    @Test
    void what_a_platform_is_and_where_its_services_are_may_be_said() {
        List<String> adding = new ArrayList<>(platformAdd());
        adding.addAll(List.of("--product", "Brightspace", "--allowed-host", "services.example"));

        console.run(adding);

        Registration kept = stores.platforms().find("https://lms.example", "c1").orElseThrow();
        assertThat(kept.product()).isEqualTo(Product.BRIGHTSPACE);
        assertThat(kept.tokenAudience()).isEqualTo("https://api.brightspace.com/auth/token");
        assertThat(kept.hosts()).contains("services.example");
        assertThat(console.run(List.of("platform", "list", "--json")).output()).contains("\"product\":\"brightspace\"");
    }

    @Test
    void a_product_nobody_knows_and_a_host_that_is_an_address_are_refused() {
        List<String> unknown = new ArrayList<>(platformAdd());
        unknown.addAll(List.of("--product", "Moodel"));
        List<String> address = new ArrayList<>(platformAdd());
        address.addAll(List.of("--allowed-host", "https://services.example/x"));

        assertThat(console.run(unknown).error()).contains("--product", "moodle, canvas, brightspace");
        assertThat(console.run(address).error()).contains("--allowed-host");
    }

    @Test
    void keys_are_listed_rotated_and_revoked() {
        String platform = console.run(platformAdd()).output().strip();
        String signing = keys.signingKey(new RegistrationId(platform)).keyId();

        CommandResult rotated = console.run(List.of("keys", "rotate", platform));
        CommandResult again = console.run(List.of("keys", "rotate"));
        CommandResult listed = console.run(List.of("keys", "list", "--json"));
        CommandResult revoked = console.run(List.of("keys", "revoke", signing));

        String next = rotated.output().split("\t", 2)[0];
        assertThat(again).isEqualTo(rotated);
        assertThat(listed.output())
                .contains("\"kid\":\"" + signing + "\",\"state\":\"signing\"")
                .contains("\"kid\":\"" + next + "\",\"state\":\"next\"")
                .contains("\"address\":\"https://passerelle.example/lti/jwks\"");
        assertThat(revoked.status()).isZero();
        assertThat(keys.published().json()).contains(next).doesNotContain(signing);
    }

    @Test
    void a_platform_may_have_keys_of_its_own() {
        List<String> adding = new ArrayList<>(platformAdd());
        adding.add("--own-keys");

        String platform = console.run(adding).output().strip();

        String own = keys.signingKey(new RegistrationId(platform)).keyId();
        assertThat(keys.published().json()).doesNotContain(own);
        assertThat(console.run(List.of("keys", "list")).output())
                .containsPattern(own + "\tsigning\t.*\thttps://passerelle\\.example/lti/jwks/[A-Za-z0-9_-]{22}\n");
    }

    @Test
    void a_key_or_platform_that_is_not_there_is_refused() {
        assertThat(console.run(List.of("keys", "revoke", "unknown")))
                .isEqualTo(new CommandResult(1, "", "Aucune clé n’a cet identifiant ; « keys list » les écrit.\n"));
        assertThat(console.run(List.of("keys", "rotate", "unknown")))
                .isEqualTo(new CommandResult(
                        1, "", "Aucune plateforme n’a cet identifiant ; « platform list » les écrit.\n"));
    }

    @Test
    void a_platform_is_added_once() {
        console.run(platformAdd());

        CommandResult again = console.run(platformAdd());

        assertThat(again)
                .isEqualTo(new CommandResult(
                        1, "", "Cette plateforme est déjà enregistrée avec cet identifiant client.\n"));
    }

    @Test
    void a_platform_is_called_by_its_issuer_when_nobody_names_it_however_long() {
        String issuer = "https://" + "a".repeat(239) + ".example";

        CommandResult added = console.run(replaced("https://lms.example", issuer));

        assertThat(added.error()).isEmpty();
        assertThat(stores.platforms().find(issuer, "c1").orElseThrow().name()).isEqualTo(issuer.substring(0, 200));
    }

    @Test
    void what_does_not_fit_is_refused_in_french() {
        assertThat(console.run(replaced("https://lms.example/jwks", "http://lms.example/jwks"))
                        .error())
                .contains("--jwks-uri", "https://");
        assertThat(console.run(replaced("https://lms.example/jwks", "https://lms.example/" + "a".repeat(2_000)))
                        .error())
                .contains("--jwks-uri", "2000");
        assertThat(console.run(replaced("7", "x".repeat(256))).error()).contains("--deployment-id", "255");
        assertThat(console.run(with(platformAdd(), "--organisation", "x".repeat(201)))
                        .error())
                .contains("--organisation", "200");
        assertThat(console.run(List.of("invite", "--organisation", "x".repeat(201))))
                .extracting(CommandResult::status)
                .isEqualTo(1);
        assertThat(stores.platforms().all()).isEmpty();
    }

    @Test
    void an_invitation_is_a_link_to_paste() {
        CommandResult invited = console.run(List.of("invite"));

        assertThat(invited.output()).startsWith("https://passerelle.example/lti/register?invitation=");
        assertThat(invited.status()).isZero();
    }

    @Test
    void contents_are_listed_for_machines_too() {
        CommandResult listed = console.run(List.of("content", "list", "--json"));

        assertThat(listed.output()).contains("\"id\":\"michel\"", "\"kind\":\"persona\"", "\"kind\":\"module\"");
    }

    @Test
    void wrong_usage_has_a_status_of_its_own() {
        assertThat(console.run(List.of("platform", "add")))
                .extracting(CommandResult::status)
                .isEqualTo(2);
        assertThat(console.run(List.of("platform")))
                .extracting(CommandResult::status)
                .isEqualTo(2);
        assertThat(console.run(List.of("nothing")))
                .extracting(CommandResult::status)
                .isEqualTo(2);
    }

    @Test
    void of_a_moodle_the_address_and_two_ids_are_enough_F10() {
        CommandResult added = console.run(moodle("https://192.0.2.1", "AbCdEfGhIjKlMnO", "3"));

        assertThat(added.error()).contains("conduit à un réseau privé");
        String id = console.run(moodle("https://8.8.8.8/moodle/", "AbCdEfGhIjKlMnO", "3"))
                .output()
                .strip();
        assertThat(console.run(List.of("platform", "show", id, "--json")).output())
                .contains(
                        "\"issuer\":\"https://8.8.8.8/moodle\"",
                        "\"jwksUri\":\"https://8.8.8.8/moodle/mod/lti/certs.php\"",
                        "\"product\":\"moodle\"",
                        "\"newDeployments\":\"pending\"");
    }

    @Test
    void what_is_wrong_with_the_little_that_is_typed_is_told_line_by_line() {
        assertThat(console.run(moodle("http://moodle.example", "3", "AbCdEfGhIjKlMnO")))
                .extracting(CommandResult::status, CommandResult::error)
                .containsExactly(
                        1,
                        "Adresse de la plateforme : Cette adresse n’est pas en https:// : la plateforme doit être"
                                + " publiée de façon sûre.\nIdentifiant client : L’identifiant client et l’identifiant"
                                + " de déploiement semblent échangés : le plus long est d’ordinaire l’identifiant"
                                + " client.\n");
        assertThat(console.run(List.of(
                                "platform", "add", "--preset", "moodel", "--client-id", "c", "--deployment-id", "1"))
                        .error())
                .contains("--preset", "moodle, canvas");
    }

    @Test
    void the_life_of_a_platform_is_in_the_hands_of_commands() {
        String id = console.run(platformAdd()).output().strip();

        assertThat(console.run(List.of("platform", "rename", id, "Campus d’été"))
                        .status())
                .isZero();
        assertThat(console.run(List.of("platform", "disable", id)).status()).isZero();
        assertThat(console.run(List.of("platform", "list")).output()).contains("Campus d’été", "\tdisabled\t");
        assertThat(console.run(List.of("platform", "enable", id)).status()).isZero();
        assertThat(console.run(List.of("deployment", "approve", id, "9")).status())
                .isZero();
        assertThat(console.run(List.of("deployment", "refuse", id, "7")).status())
                .isZero();
        assertThat(console.run(List.of("deployment", "list", id)).output()).contains("9\tactive\t", "7\tdisabled\t");
        CommandResult asked = console.run(List.of("platform", "remove", id));
        assertThat(asked.status()).isEqualTo(1);
        assertThat(asked.error()).contains("Campus d’été", "2 déploiement(s)", "--yes");
        assertThat(console.run(List.of("platform", "remove", id, "--yes")).status())
                .isZero();
        assertThat(console.run(List.of("platform", "show", id)).error()).contains("Aucune plateforme");
        assertThat(stores.column("audit_entry", "action"))
                .containsExactlyInAnyOrder(
                        "ORGANISATION_MADE",
                        "PLATFORM_ADDED",
                        "PLATFORM_RENAMED",
                        "PLATFORM_DISABLED",
                        "PLATFORM_ENABLED",
                        "DEPLOYMENT_APPROVED",
                        "DEPLOYMENT_REFUSED",
                        "PLATFORM_REMOVED");
    }

    @Test
    void a_platform_that_moves_keeps_what_is_not_said_anew() {
        String id = console.run(platformAdd()).output().strip();

        CommandResult moved = console.run(with(moveTo8888(id), "--issuer", "https://lms2.example"));

        assertThat(moved).isEqualTo(new CommandResult(0, "", ""));
        Registration now = stores.platforms().find("https://lms2.example", "c1").orElseThrow();
        assertThat(now.id().value()).isEqualTo(id);
        assertThat(now.tokenEndpoint()).hasToString("https://8.8.8.8/token");
        assertThat(now.tokenAudience()).isEqualTo("https://8.8.8.8/token");
        assertThat(now.name()).isEqualTo("https://lms.example");
    }

    @Test
    void a_move_to_nowhere_or_onto_another_platform_changes_nothing() {
        String id = console.run(platformAdd()).output().strip();
        console.run(replaced("https://lms.example", "https://taken.example"));

        assertThat(console.run(List.of("platform", "move", id)).status()).isEqualTo(1);
        assertThat(console.run(List.of("platform", "move", id, "--jwks-uri", "http://lms.example/jwks"))
                        .error())
                .contains("https");
        assertThat(console.run(with(moveTo8888(id), "--issuer", "https://taken.example"))
                        .error())
                .isEqualTo("Une autre plateforme est déjà enregistrée avec cet identifiant client.\n");
        assertThat(stores.platforms().find("https://lms.example", "c1")).isPresent();
    }

    @Test
    void the_policy_of_deployments_is_set_by_the_words_that_show_writes_A26() {
        String id = console.run(platformAdd()).output().strip();

        assertThat(console.run(List.of("deployment", "policy", id, "active")).status())
                .isZero();
        assertThat(console.run(List.of("platform", "show", id, "--json")).output())
                .contains("\"newDeployments\":\"active\"");
        assertThat(console.run(List.of("deployment", "policy", id, "pending")).status())
                .isZero();
        assertThat(console.run(List.of("platform", "show", id, "--json")).output())
                .contains("\"newDeployments\":\"pending\"");
        assertThat(console.run(List.of("deployment", "policy", id, "sometimes")).status())
                .isEqualTo(2);
    }

    @Test
    void a_platform_that_is_known_leaves_no_organisation_behind() {
        console.run(platformAdd());

        CommandResult twice = console.run(with(platformAdd(), "--organisation", "Nouvelle venue"));

        assertThat(twice.error()).contains("déjà enregistrée");
        assertThat(stores.column("organisation", "name")).doesNotContain("Nouvelle venue");
    }

    @Test
    void a_platform_may_be_added_before_anybody_knows_its_deployment() {
        List<String> without = platformAdd().subList(0, platformAdd().size() - 2);

        String id = console.run(without).output().strip();

        assertThat(console.run(List.of("deployment", "list", id))).isEqualTo(new CommandResult(0, "", ""));
    }

    /** A command that is not in one of the two lists fails the test: whoever adds one says whether it changes something. */
    @Test
    void every_command_that_changes_something_leaves_a_line_in_the_history() {
        String id = console.run(platformAdd()).output().strip();
        String kid = console.run(List.of("keys", "list")).output().split("\t", 2)[0];
        console.run(List.of("invite"));
        String reference = console.run(List.of("invite", "list")).output().split("\t", 2)[0];
        Map<String, List<String>> changing = new LinkedHashMap<>();
        changing.put("platform add", replaced("c1", "c2"));
        changing.put("platform rename", List.of("platform", "rename", id, "Campus"));
        changing.put("platform move", with(moveTo8888(id), "--client-id", "c3"));
        changing.put("platform disable", List.of("platform", "disable", id));
        changing.put("platform enable", List.of("platform", "enable", id));
        changing.put("deployment approve", List.of("deployment", "approve", id, "9"));
        changing.put("deployment refuse", List.of("deployment", "refuse", id, "9"));
        changing.put("deployment policy", List.of("deployment", "policy", id, "active"));
        changing.put("keys rotate", List.of("keys", "rotate"));
        changing.put("keys revoke", List.of("keys", "revoke", kid));
        changing.put("invite revoke", List.of("invite", "revoke", reference));
        changing.put("organisation add", List.of("organisation", "add", "Nord"));
        changing.put("organisation rename", List.of("organisation", "rename", "Nord", "Sud"));
        changing.put("admin add", List.of("admin", "add", "a@b.fr", "--organisation", "Sud"));
        changing.put("admin reset", List.of("admin", "reset", "a@b.fr"));
        changing.put("admin disable", List.of("admin", "disable", "a@b.fr"));
        changing.put("admin enable", List.of("admin", "enable", "a@b.fr"));
        changing.put("grades replay", List.of("grades", "replay", id));
        changing.put("content publish", List.of("content", "publish"));
        changing.put("retention set", List.of("retention", "set", "Sud", "12"));
        remindsSomebody(id, "somebody");
        changing.put("person export", List.of("person", "export", id, "somebody"));
        changing.put("person erase", List.of("person", "erase", id, "somebody", "--yes"));
        changing.put("platform remove", List.of("platform", "remove", id, "--yes"));
        Set<String> reading = Set.of(
                "platform list",
                "platform show",
                "platform check",
                "deployment list",
                "keys list",
                "grades list",
                "invite list",
                "person show",
                "retention list",
                "organisation list",
                "admin list",
                "content list",
                "content check",
                "doctor");

        assertThat(console.words())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(changing.keySet().stream(), reading.stream())
                        .toList());
        // Leads to others, and does something itself.
        changing.put("invite", List.of("invite"));
        changing.forEach((words, command) -> {
            int before = stores.column("audit_entry", "action").size();
            assertThat(console.run(command).status()).as(words).isZero();
            assertThat(stores.column("audit_entry", "action")).as(words).hasSize(before + 1);
        });
    }

    /** Keeps a question that is to come back to somebody. */
    private void remindsSomebody(String platform, String subject) {
        LearnerId learner = Subjects.learner(new RegistrationId(platform), subject);
        stores.execute(
                "insert into recall (registration_id, deployment_id, learner_id, playable_id, question_id, reminder,"
                        + " due_on) values ('" + platform + "', '1', '" + learner.value()
                        + "', 'x', 'q', 'FIRST', current_date)");
    }

    @Test
    void what_is_kept_of_a_person_is_counted_and_erased_only_when_it_is_meant() {
        String id = console.run(platformAdd()).output().strip();
        remindsSomebody(id, "somebody");

        assertThat(console.run(List.of("person", "show", id, "somebody")).output())
                .contains("reminders\t1\n");
        CommandResult unsure = console.run(List.of("person", "erase", id, "somebody"));
        assertThat(unsure.status()).isEqualTo(1);
        assertThat(unsure.error()).contains("1 question(s) à revoir", "Rien n’a été effacé");
        assertThat(console.run(List.of("person", "erase", id, "somebody", "--yes")))
                .isEqualTo(new CommandResult(0, "", ""));

        assertThat(console.run(List.of("person", "show", id, "somebody")).error())
                .isEqualTo("Rien n’est gardé au sujet de cette personne ; vérifiez son identifiant.\n");
        assertThat(console.run(List.of("person", "show", "x", "somebody")).error())
                .contains("Aucune plateforme n’a cet identifiant");
        assertThat(stores.column("audit_entry", "subject || facts")).noneMatch(line -> line.contains("somebody"));
    }

    @Test
    void the_months_of_an_organisation_are_chosen_and_given_up() {
        console.run(List.of("organisation", "add", "Nord"));

        console.run(List.of("retention", "set", "Nord", "12"));
        assertThat(console.run(List.of("retention", "list")).output()).contains("Nord\t12\torganisation\n");
        console.run(List.of("retention", "set", "Nord", "default"));
        assertThat(console.run(List.of("retention", "list")).output()).contains("Nord\t24\tinstallation\n");

        assertThat(console.run(List.of("retention", "set", "Nord", "0")).status())
                .isEqualTo(1);
        assertThat(console.run(List.of("retention", "set", "Ailleurs", "12")).error())
                .contains("Aucune organisation n’a ce nom");
    }

    @Test
    void an_invitation_is_listed_without_its_secret_and_revoked() {
        String link = console.run(List.of("invite")).output().strip();
        String secret = link.substring(link.indexOf('=') + 1);
        String listed = console.run(List.of("invite", "list")).output();
        String reference = listed.substring(0, listed.indexOf('\t'));

        assertThat(listed).contains("\topen\tOrganisation principale\t").doesNotContain(secret);
        assertThat(console.run(List.of("invite", "revoke", reference)).status()).isZero();
        assertThat(console.run(List.of("invite", "list")).output()).contains("\trevoked\t");
        assertThat(console.run(List.of("invite", "revoke", reference)).status()).isEqualTo(1);
        assertThat(console.run(List.of("invite", "revoke")).status()).isEqualTo(2);
    }

    private static List<String> moodle(String site, String client, String deployment) {
        return List.of(
                "platform",
                "add",
                "--preset",
                "moodle",
                "--site",
                site,
                "--client-id",
                client,
                "--deployment-id",
                deployment);
    }

    @Test
    void the_doctor_tells_every_point_and_what_to_put_right() {
        CommandResult examined = console.run(List.of("doctor"));

        assertThat(examined.output().lines().filter(line -> line.startsWith("OK : ")))
                .hasSize(6);
        assertThat(examined.output()).contains("À corriger : l’adresse publique https://passerelle.example ");
        assertThat(examined.error()).isEqualTo("Points à corriger : 1.\n");
        assertThat(examined.status()).isEqualTo(1);
    }

    private static List<String> platformAdd() {
        return List.of(
                "platform",
                "add",
                "--issuer",
                "https://lms.example",
                "--client-id",
                "c1",
                "--authorization-endpoint",
                "https://lms.example/auth",
                "--token-endpoint",
                "https://lms.example/token?a=1",
                "--jwks-uri",
                "https://lms.example/jwks",
                "--deployment-id",
                "7");
    }

    /** An address that needs no name server to be known as public. */
    private static List<String> moveTo8888(String id) {
        return List.of(
                "platform",
                "move",
                id,
                "--authorization-endpoint",
                "https://8.8.8.8/auth",
                "--token-endpoint",
                "https://8.8.8.8/token",
                "--jwks-uri",
                "https://8.8.8.8/jwks");
    }

    private static List<String> replaced(String value, String other) {
        return platformAdd().stream()
                .map(word -> word.equals(value) ? other : word)
                .toList();
    }

    private static List<String> with(List<String> command, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void an_administrator_is_invited_by_a_link_whose_secret_stands_behind_the_number_sign() {
        CommandResult added = console.run(List.of("admin", "add", "camille@region.example"));

        assertThat(added.status()).isZero();
        assertThat(added.output()).matches("https://passerelle\\.example/admin/lien#[\\w-]{43}\n");
        assertThat(console.run(List.of("admin", "list", "--json")).output())
                .contains("\"email\":\"camille@region.example\"", "\"state\":\"invited\"");
        assertThat(console.run(List.of("admin", "add", "Camille@Region.example")))
                .extracting(CommandResult::status, CommandResult::error)
                .containsExactly(1, "Cette adresse a déjà un compte ; « admin reset » écrit un nouveau lien.\n");
        assertThat(trail.page(Reach.EVERYTHING, 0)).allMatch(entry -> entry.by().isEmpty());
    }

    @Test
    void an_administrator_of_an_organisation_needs_one_that_exists() {
        assertThat(console.run(List.of("admin", "add", "a@b.fr", "--organisation", "Nord"))
                        .status())
                .isEqualTo(1);
        console.run(List.of("organisation", "add", "Nord"));

        assertThat(console.run(List.of("admin", "add", "a@b.fr", "--organisation", "Nord"))
                        .status())
                .isZero();
        assertThat(console.run(List.of("admin", "list")).output()).startsWith("a@b.fr\tNord\tinvited\t");
    }

    @Test
    void accounts_are_disabled_enabled_and_reset_by_their_address() {
        console.run(List.of("organisation", "add", "Nord"));
        console.run(List.of("admin", "add", "a@b.fr", "--organisation", "Nord"));

        assertThat(console.run(List.of("admin", "reset", "a@b.fr")).output()).contains("/admin/lien#");
        assertThat(console.run(List.of("admin", "disable", "A@b.fr")).status()).isZero();
        assertThat(console.run(List.of("admin", "list")).output()).contains("disabled");
        assertThat(console.run(List.of("admin", "reset", "a@b.fr")).error()).contains("admin enable");
        assertThat(console.run(List.of("admin", "enable", "a@b.fr")).status()).isZero();
        assertThat(console.run(List.of("admin", "disable", "nobody@b.fr")).error())
                .isEqualTo("Aucun compte n’a cette adresse électronique.\n");
        assertThat(console.run(List.of("admin", "disable", "not an address")).status())
                .isEqualTo(1);
        assertThat(console.run(List.of("admin", "disable")).status()).isEqualTo(2);
        assertThat(console.run(List.of("admin")).status()).isEqualTo(2);
    }

    @Test
    void organisations_are_added_listed_and_renamed() {
        CommandResult added = console.run(List.of("organisation", "add", "Nord"));

        assertThat(console.run(List.of("organisation", "rename", "Nord", "Grand Nord"))
                        .status())
                .isZero();
        assertThat(console.run(List.of("organisation", "list")).output())
                .isEqualTo(added.output().strip() + "\tGrand Nord\n");
        assertThat(console.run(List.of("organisation", "add", "Grand Nord")).error())
                .isEqualTo("Une autre organisation porte déjà ce nom.\n");
        assertThat(console.run(List.of("organisation", "add", " ")).status()).isEqualTo(1);
        assertThat(console.run(List.of("organisation", "rename", "Nord", "Sud")).status())
                .isEqualTo(1);
    }
}
