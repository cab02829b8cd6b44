package fr.passerelle.app.boot;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.passerelle.app.admin.diagnosis.DiagnosisTools;
import fr.passerelle.app.admin.diagnosis.RecentRefusals;
import fr.passerelle.app.admin.grades.GradeTools;
import fr.passerelle.app.admin.grades.GradesThatDoNotArrive;
import fr.passerelle.app.admin.privacy.PrivacyTools;
import fr.passerelle.app.archive.ContentArchive;
import fr.passerelle.app.arrangement.Arrangements;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.binding.RestartOffers;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.catalogue.ContentRefused;
import fr.passerelle.app.command.Console;
import fr.passerelle.app.command.Doctor;
import fr.passerelle.app.command.content.ContentCommands;
import fr.passerelle.app.command.grades.GradeCommands;
import fr.passerelle.app.command.privacy.PrivacyCommands;
import fr.passerelle.app.context.Contexts;
import fr.passerelle.app.gradebook.GradeTargets;
import fr.passerelle.app.gradebook.ScoreLedger;
import fr.passerelle.app.gradebook.ScoreOutbox;
import fr.passerelle.app.gradebook.ScoreRecovery;
import fr.passerelle.app.gradebook.ScoreTries;
import fr.passerelle.app.gradebook.StuckGrades;
import fr.passerelle.app.gradebook.delivery.Lanes;
import fr.passerelle.app.gradebook.delivery.ScoreDelivery;
import fr.passerelle.app.gradebook.delivery.ScoreSender;
import fr.passerelle.app.history.Attempts;
import fr.passerelle.app.history.GroupTallies;
import fr.passerelle.app.history.Opinions;
import fr.passerelle.app.journal.RefusedLaunches;
import fr.passerelle.app.journal.ServiceFailures;
import fr.passerelle.app.keys.KeyRotation;
import fr.passerelle.app.keys.KeyUnreadable;
import fr.passerelle.app.keys.ToolKeyRows;
import fr.passerelle.app.launch.LaunchDoor;
import fr.passerelle.app.launch.LaunchTools;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.metrics.Metrics;
import fr.passerelle.app.metrics.MetricsTools;
import fr.passerelle.app.picker.PickerTools;
import fr.passerelle.app.picker.Picking;
import fr.passerelle.app.picker.request.ChoosingAgain;
import fr.passerelle.app.picker.request.ContentRequests;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.platforms.LastLaunches;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.platforms.PlatformDirectory;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.platforms.TakenStateRows;
import fr.passerelle.app.player.PlayerTools;
import fr.passerelle.app.player.Playthrough;
import fr.passerelle.app.player.Review;
import fr.passerelle.app.privacy.PersonalData;
import fr.passerelle.app.privacy.Retention;
import fr.passerelle.app.privacy.Retentions;
import fr.passerelle.app.progress.ProgressTools;
import fr.passerelle.app.progress.group.GroupAnswers;
import fr.passerelle.app.progress.group.Groups;
import fr.passerelle.app.progress.told.KeptGrades;
import fr.passerelle.app.progress.told.Rosters;
import fr.passerelle.app.publication.ContentsInUse;
import fr.passerelle.app.publication.Publishing;
import fr.passerelle.app.recall.Recalling;
import fr.passerelle.app.selftest.ReportText;
import fr.passerelle.app.selftest.SelfTest;
import fr.passerelle.app.selftest.SelfTestRuns;
import fr.passerelle.app.selftest.check.Checks;
import fr.passerelle.app.session.LaunchSessions;
import fr.passerelle.app.settings.SettingRefused;
import fr.passerelle.app.settings.Settings;
import fr.passerelle.app.storage.Database;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.app.upkeep.GradeUpkeep;
import fr.passerelle.app.web.Site;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.lti.LtiTool;
import fr.passerelle.lti.grade.LineItems;
import fr.passerelle.lti.grade.Results;
import fr.passerelle.lti.grade.Scores;
import fr.passerelle.lti.login.SealedLogins;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.roster.Memberships;
import fr.passerelle.lti.service.AccessTokens;
import fr.passerelle.lti.service.ServiceClient;
import fr.passerelle.lti.token.RemoteKeySets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiPredicate;

/**
 * Every object of the tool, made once, by hand, in the order in which they need each other. Closing it lets what runs
 * finish, then closes the database.
 */
final class House implements AutoCloseable {
    private static final int DELIVERIES_AT_ONCE = 16;
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration PURGING = Duration.ofMinutes(10);
    private static final Duration ROTATING = Duration.ofMinutes(10);
    // Before the nightly backup of most, so that what is forgotten is not backed up once more.
    private static final Daily NIGHTLY = new Daily(ZoneId.of("Europe/Paris"), LocalTime.of(1, 30));
    private static final Duration LAST_DELIVERIES = Duration.ofSeconds(15);

    final Database database;
    final ContentsInUse contents;
    final WebTools web;
    final LaunchTools launch;
    final MetricsTools metrics;
    final PickerTools picker;
    final PlayerTools player;
    final ProgressTools progress;
    private final Rosters rosters;
    private final KeptGrades keptGrades;
    final Connecting connecting;
    final DiagnosisTools diagnosis;
    final GradeTools gradeTools;
    final PrivacyTools privacy;
    final Administration admin;
    final Console console;
    final Scheduler scheduler;
    final ScoreLedger ledger;
    private final PlatformHttp http;
    private final PlatformHttp checking;

    private House(Settings settings, Database database, Catalogue packed, Clock clock) {
        this.database = database;
        Transactions transactions = database.transactions();
        Path own = settings.home().resolve(Catalogue.OWN);
        contents = ContentsInUse.open(transactions, packed, own);
        web = WebTools.with(new Site(settings.publicUrl(), settings.imprint()), clock);

        Organisations organisations = new Organisations(transactions, clock);
        Platforms platforms = new Platforms(transactions, clock);
        TakenStateRows takenStates = new TakenStateRows(transactions, clock);
        ToolKeyRows keys = ToolKeyRows.open(transactions, settings.secret(), clock);
        KeyRotation rotation = new KeyRotation(transactions, keys, clock);
        EgressPolicy egress = settings.loopbackAllowed() ? EgressPolicy.allowingPrivate() : EgressPolicy.publicOnly();
        http = new PlatformHttp(egress);
        checking = new PlatformHttp(egress, Checks.PATIENCE);
        LtiTool lti = LtiTool.at(settings.publicUrl("/lti/launch"))
                .knowing(platforms)
                .remembering(new SealedLogins(settings.secret().keyFor("login state"), takenStates, clock))
                .trusting(new RemoteKeySets(http, clock))
                .signingWith(keys)
                .on(clock);

        Placements placements = new Placements(transactions, clock);
        LaunchSessions sessions = new LaunchSessions(transactions, platforms, clock);
        GradeTargets targets = new GradeTargets(transactions, placements);
        ScoreOutbox outbox =
                new ScoreOutbox(transactions, targets, clock, seat -> ScoreDelivery.plan(scheduler(), seat));
        ServiceFailures failures = new ServiceFailures(transactions, clock);
        ServiceClient services = new ServiceClient(new AccessTokens(keys, http, clock), http, clock, failures);
        ScoreSender sender = new ScoreSender(
                new ScoreTries(transactions, placements, platforms, new SecureRandom(), clock),
                new Scores(services),
                new LineItems(services),
                new Results(services),
                new Lanes(DELIVERIES_AT_ONCE, clock, platform -> ScoreDelivery.hasten(scheduler(), platform)));
        ledger = new ScoreLedger(transactions, clock, seat -> ScoreDelivery.plan(scheduler(), seat));
        ContentArchive archive = new ContentArchive(transactions, contents, clock);
        Recalling recalling = new Recalling(transactions, contents, archive, placements, clock, web.messages());
        Attempts attempts = new Attempts(transactions, placements, recalling.repertoire(), clock, outbox::add);
        BiPredicate<PlayableId, ContentVersion> played =
                (id, version) -> attempts.anyOn(id, version) || recalling.asksFrom(id, version);
        archive.catchUp(played);

        Arrangements arrangements = new Arrangements(transactions, attempts, clock);

        RefusedLaunches journal = new RefusedLaunches(transactions, clock);
        ContentRequests requests = new ContentRequests(transactions, clock);
        Contexts contexts = new Contexts(transactions, clock);
        LaunchDoor door = new LaunchDoor(
                transactions,
                contents,
                placements,
                targets,
                sessions,
                requests,
                contexts,
                new LastLaunches(transactions, clock));
        metrics = new MetricsTools(counting(database, outbox), settings.metricsReaders());
        launch = new LaunchTools(
                lti, keys, door, platforms, journal, new RestartOffers(settings.secret(), clock), metrics.metrics());
        ChoosingAgain again = new ChoosingAgain(transactions, sessions, requests, placements, attempts, contents);
        picker = new PickerTools(new Picking(
                transactions,
                sessions,
                requests,
                contents,
                placements,
                targets,
                again,
                platforms,
                lti,
                web.messages(),
                settings.publicUrl("/lti/launch")));
        player = new PlayerTools(
                transactions,
                new Playthrough(transactions, sessions, placements, contents, attempts, recalling, arrangements),
                new Review(sessions, placements, contents, attempts),
                new Opinions(transactions, clock),
                archive,
                new GradeWords(outbox, web.messages()),
                clock);
        rosters = new Rosters(contexts, platforms, new Memberships(services), clock);
        keptGrades = new KeptGrades(targets, platforms, new Results(services), clock);
        GroupTallies tallies = new GroupTallies(transactions);
        progress = new ProgressTools(
                sessions,
                placements,
                contents,
                new Groups(transactions, placements, tallies, arrangements, ledger, rosters, keptGrades),
                new GroupAnswers(transactions, tallies, arrangements),
                new Opinions(transactions, clock),
                arrangements,
                ledger,
                again);
        connecting = new Connecting(settings, web, http, transactions, organisations, platforms, rotation, clock);
        PlatformDirectory directory = new PlatformDirectory(transactions);
        AuditTrail trail = new AuditTrail(transactions, clock);
        Retentions retentions = new Retentions(
                transactions, organisations, trail, settings.imprint().retentionMonths());
        privacy = new PrivacyTools(new PersonalData(transactions, directory, trail, clock), retentions);
        Retention retention = new Retention(transactions, retentions, clock);
        GradeUpkeep grades = new GradeUpkeep(
                new StuckGrades(transactions, placements, clock, seat -> ScoreDelivery.plan(scheduler(), seat)),
                directory,
                trail);
        admin = new Administration(
                settings,
                transactions,
                organisations,
                http,
                web.messages(),
                List.of(
                        connecting.attention,
                        new GradesThatDoNotArrive(grades, web.messages()),
                        new RecentRefusals(journal, platforms, web.messages(), clock)),
                clock);
        ReportText reports = new ReportText(web.messages());
        SelfTest selfTest = new SelfTest(
                platforms,
                rotation,
                contexts,
                new Checks(checking, keys, clock),
                new SelfTestRuns(transactions),
                settings.publicUrl("/lti/jwks"),
                clock);
        diagnosis = new DiagnosisTools(selfTest, reports, journal, failures, platforms, clock);
        gradeTools = new GradeTools(grades);
        console = new Console(
                settings,
                connecting.commands,
                new GradeCommands(grades),
                new PrivacyCommands(privacy.data(), retentions, organisations),
                platforms,
                new ContentCommands(contents, new Publishing(transactions, contents, trail, own, clock)),
                admin.accounts(),
                admin.links(),
                selfTest,
                reports,
                () -> Doctor.beside(settings, database));
        scheduler = scheduler(
                new ScoreDelivery(outbox, sender, new ScoreRecovery(transactions, placements, clock)),
                () -> {
                    takenStates.purge();
                    sessions.purge();
                    journal.purge();
                    failures.purge();
                    contexts.purge();
                    recalling.purge();
                    archive.prune(played);
                    admin.purge();
                    connecting.drafts.purge();
                },
                () -> rotation.rotateDue(settings.keyPeriod()),
                retention::apply);
    }

    private static Metrics counting(Database database, ScoreOutbox outbox) {
        Metrics metrics = new Metrics();
        database.countInto(metrics.registry());
        metrics.gauge(
                "passerelle.outbox.waiting.scores",
                "Scores that platforms do not have yet",
                () -> outbox.backlog().scores());
        metrics.gauge(
                "passerelle.outbox.oldest.seconds",
                "How long ago the first of them was earned",
                () -> outbox.backlog().oldest().toSeconds());
        return metrics;
    }

    /** Whole milliseconds: what both databases and every platform keep as it is, so that what is read equals what was. */
    static Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /**
     * Opens the database and makes everything; nothing runs yet. The contents packed with the tool are read meanwhile: each
     * takes a second or two, and neither needs the other.
     *
     * @throws SettingRefused when the settings do not fit the database or the keys in it, or the contents of the home
     *     folder cannot be played
     */
    static House build(Settings settings, Clock clock) {
        CompletableFuture<Catalogue> reading =
                CompletableFuture.supplyAsync(Catalogue::bundled, work -> new Thread(work, "catalogue").start());
        Database database = Database.open(settings.database(), Entities.ALL);
        try {
            return new House(settings, database, read(reading), clock);
        } catch (KeyUnreadable otherSecret) {
            database.close();
            throw new SettingRefused(otherSecret.sentence());
        } catch (ContentRefused broken) {
            database.close();
            throw new SettingRefused("Le dossier " + settings.home().resolve(Catalogue.OWN)
                    + " contient ce qui ne peut pas être joué. Corrigez-le, ou retirez-le :\n" + broken.getMessage());
        } catch (RuntimeException notBuilt) {
            database.close();
            throw notBuilt;
        }
    }

    private static Catalogue read(CompletableFuture<Catalogue> reading) {
        try {
            return reading.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ContentRefused broken ? broken : failed;
        }
    }

    private Scheduler scheduler() {
        return scheduler;
    }

    private Scheduler scheduler(ScoreDelivery delivery, Runnable purge, Runnable rotate, Runnable forget) {
        return Scheduler.create(database.dataSource(), delivery.delivering(), delivery.hastening())
                .startTasks(
                        delivery.sweeping(),
                        Tasks.recurring("purge-expired", FixedDelay.of(PURGING))
                                .execute((instance, context) -> purge.run()),
                        Tasks.recurring("rotate-keys", FixedDelay.of(ROTATING))
                                .execute((instance, context) -> rotate.run()),
                        Tasks.recurring("apply-retention", NIGHTLY).execute((instance, context) -> forget.run()))
                .threads(DELIVERIES_AT_ONCE)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .enableImmediateExecution()
                .commitWhenAutocommitDisabled(true)
                .alwaysPersistTimestampInUTC()
                .shutdownMaxWait(LAST_DELIVERIES)
                .build();
    }

    @Override
    public void close() {
        contents.close();
        scheduler.stop();
        http.close();
        checking.close();
        rosters.close();
        keptGrades.close();
        metrics.metrics().close();
        database.close();
    }
}
