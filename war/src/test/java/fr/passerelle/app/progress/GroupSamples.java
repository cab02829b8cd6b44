package fr.passerelle.app.progress;

import fr.passerelle.app.arrangement.Arrangement;
import fr.passerelle.app.arrangement.ArrangementKind;
import fr.passerelle.app.arrangement.ArrangementTrace;
import fr.passerelle.app.binding.Credential;
import fr.passerelle.app.gradebook.grade.GradeCause;
import fr.passerelle.app.gradebook.grade.GradeState;
import fr.passerelle.app.gradebook.grade.SeatGrade;
import fr.passerelle.app.history.Headcount;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.history.Standing;
import fr.passerelle.app.history.Usefulness;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.Solution;
import fr.passerelle.app.learning.scenario.Choice;
import fr.passerelle.app.learning.scenario.Consequence;
import fr.passerelle.app.learning.scenario.Scene;
import fr.passerelle.app.picker.request.ChoosingAgain.Leave;
import fr.passerelle.app.placement.LinkSettings;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.player.fixture.ARun;
import fr.passerelle.app.progress.group.Course;
import fr.passerelle.app.progress.group.Fork;
import fr.passerelle.app.progress.group.Group;
import fr.passerelle.app.progress.group.GroupRow;
import fr.passerelle.app.progress.group.QuestionTally;
import fr.passerelle.app.progress.group.Scope;
import fr.passerelle.app.progress.group.Share;
import fr.passerelle.app.progress.told.Roster;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchId;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.RegistrationId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Filled pages of a group, made as the resources make them: every state once, long names, big numbers. */
public final class GroupSamples {
    private static final Instant AT = ARun.AT;
    private static final Instant LATER = Instant.parse("2026-12-18T22:59:59Z");
    private static final List<String> NAMES = List.of(
            "Amina Diallo",
            "Bruno Lefèvre",
            "Chloé de la Rochefoucauld-Montmorency d’Aubigné-sur-Nère",
            "Denis Morel",
            "Étienne Nguyen",
            "Fatoumata Konaté",
            "Ωμέγα Παπαδοπούλου",
            "Anne-Sophie-Marie-Charlotte-Élisabeth-Joséphine");

    private final WebTools web;
    private final Placement placement = activity(
            "Rencontrer Michel",
            new LinkSettings(null, 2, null, Instant.parse("2026-12-04T22:59:59Z"), null, null, null));

    public GroupSamples(WebTools web) {
        this.web = web;
    }

    /** By name: which template, with what. */
    public record Sample(String template, Object page) {}

    public Map<String, Sample> all() {
        Map<String, Sample> all = new LinkedHashMap<>();
        Group full = group(Roster.Answer.TOLD);
        all.put("groupe", group(desk(Map.of(), false), full, 3));
        all.put("groupe-fait", group(desk(Map.of("fait", List.of("renvoi")), false), full, 1));
        all.put("groupe-sans-cookie", group(desk(Map.of(), true), full, 3));
        all.put("groupe-sans-noms", group(desk(Map.of(), false), nameless(Roster.Answer.NOT_OFFERED), 1));
        all.put("groupe-liste-refusee", group(desk(Map.of(), false), nameless(Roster.Answer.REFUSED), 1));
        all.put("groupe-liste-en-retard", group(desk(Map.of(), false), nameless(Roster.Answer.LATE), 1));
        all.put("groupe-vide", group(desk(Map.of(), false), new Group(Roster.Answer.TOLD, List.of()), 1));
        all.put(
                "groupe-recherche-vaine",
                group(desk(Map.of("nom", List.of("Zoé"), "etat", List.of("FINISHED")), false), full, 1));
        all.put("groupe-nombreux", group(desk(Map.of("page", List.of("2")), false), crowd(), 1));
        all.put(
                "groupe-pas-compte",
                group(
                        desk(Map.of(), false),
                        crowd(),
                        new Course(
                                List.of(placement, activity("Lire une fiche", LinkSettings.NONE)), Optional.empty())));
        all.put(
                "groupe-chacun-pour-soi",
                new Sample("progress/own", new OwnPage(around(desk(Map.of(), false)), Leave.GRANTED.name())));
        all.put("groupe-tuteur", group(followed(), full, 1));
        all.put("personne", learner(desk(Map.of(), false), row(0), List.of()));
        all.put("personne-amenagee", learner(desk(Map.of("fait", List.of("essai")), false), arranged(), traces()));
        all.put("personne-pas-venue", learner(desk(Map.of(), true), row(5), List.of()));
        all.put("personne-date-fausse", wrongDay());
        all.put("reponses-persona", fork(List.of(5L, 2L, 1L), Map.of(Usefulness.VERY, 5L, Usefulness.HARDLY, 1L)));
        all.put("reponses-persona-aucune", fork(List.of(), Map.of()));
        all.put("reponses-module", questions(4));
        all.put("reponses-module-seuil", questions(1));
        return all;
    }

    private Sample group(Desk desk, Group group, int activities) {
        Map<PlacementId, Headcount> counts = new HashMap<>();
        List<Placement> all = new ArrayList<>(List.of(placement));
        counts.put(placement.id(), new Headcount(6, 3));
        for (int i = 1; i < activities; i++) {
            Placement other = activity("Trouver la bonne page en trois gestes, séance " + i, LinkSettings.NONE);
            all.add(other);
            counts.put(other.id(), new Headcount(i - 1, 0));
        }
        return group(desk, group, new Course(all, Optional.of(counts)));
    }

    private Sample group(Desk desk, Group group, Course course) {
        return new Sample(
                "progress/group", GroupPage.of(desk, around(desk), group, course, again(desk, group), web.messages()));
    }

    private static String again(Desk desk, Group group) {
        if (!Scope.of(desk.session()).mayAct()) {
            return "";
        }
        boolean begun = group.rows().stream().anyMatch(row -> row.standing() != null);
        Leave of = desk.credential().carried() ? Leave.NAMED_BY_PLATFORM : Leave.LEARNER_BEGAN;
        return (begun ? of : Leave.GRANTED).name();
    }

    private Sample learner(Desk desk, GroupRow row, List<ArrangementTrace> traces) {
        return learner(desk, row, traces, "");
    }

    private Sample learner(Desk desk, GroupRow row, List<ArrangementTrace> traces, String wrong) {
        return new Sample("progress/learner", LearnerPage.of(desk, around(desk), row, traces, wrong, web.messages()));
    }

    private Sample wrongDay() {
        return learner(desk(Map.of(), false), row(1), List.of(), web.messages().text("progress.day.wrong"));
    }

    private Sample fork(List<Long> took, Map<Usefulness, Long> opinions) {
        PersonaExercise michel = (PersonaExercise) played("michel");
        long people = took.stream().mapToLong(Long::longValue).sum();
        List<Fork> forks = michel.scenario().scenes().stream()
                .filter(Scene.Crossroads.class::isInstance)
                .map(Scene.Crossroads.class::cast)
                .map(scene -> new Fork(
                        scene.title(),
                        scene.decision().question(),
                        michel.scenario().checkpointAt(scene.id()).isPresent(),
                        people,
                        branches(michel, scene, took, people)))
                .toList();
        AnswerWords words = new AnswerWords(web.messages(), web.site());
        return answers(michel, words.forks(forks), opinions);
    }

    private static List<Fork.Branch> branches(
            PersonaExercise michel, Scene.Crossroads scene, List<Long> took, long people) {
        List<Fork.Branch> branches = new ArrayList<>();
        for (Choice choice : scene.decision().choices()) {
            Consequence consequence = michel.scenario().consequence(scene.id(), choice.id());
            long here = branches.size() < took.size() ? took.get(branches.size()) : 0;
            branches.add(new Fork.Branch(
                    choice.text(),
                    new Share(here, people),
                    consequence,
                    michel.scenario().scene(consequence.next()).title()));
        }
        return branches;
    }

    private Sample questions(long people) {
        LearningModule module = (LearningModule) played("petit-module");
        List<QuestionTally> tallies = module.questions().stream()
                .map(question -> new QuestionTally(
                        question.title(),
                        question.statement(),
                        people,
                        new Share(people / 2, people),
                        lines(question, module.solutionOf(question), people)))
                .toList();
        return answers(module, new AnswerWords(web.messages(), web.site()).questions(tallies), Map.of());
    }

    private static List<QuestionTally.Line> lines(Question question, Solution solution, long people) {
        if (!(solution instanceof Solution.Choices || solution instanceof Solution.Pairs)) {
            return List.of();
        }
        List<QuestionTally.Line> lines = new ArrayList<>();
        for (Option option : question.options()) {
            boolean right = solution instanceof Solution.Choices choices
                    && choices.right().contains(option.id());
            lines.add(new QuestionTally.Line(
                    option.text(),
                    solution instanceof Solution.Pairs ? Optional.of(option.text()) : Optional.empty(),
                    right,
                    new Share(Math.max(0, people - lines.size()), people)));
        }
        return lines;
    }

    private Sample answers(Playable content, List<AnswersPage.Asked> asked, Map<Usefulness, Long> opinions) {
        DeskPage around = DeskPage.of(desk(Map.of(), false), Optional.of(content), web);
        return new Sample(
                "progress/answers", new AnswerWords(web.messages(), web.site()).page(around, content, asked, opinions));
    }

    private DeskPage around(Desk desk) {
        return DeskPage.of(desk, Optional.of(played("michel")), web);
    }

    private static Playable played(String id) {
        return ARun.catalogue().find(new PlayableId(id)).orElseThrow();
    }

    private Desk desk(Map<String, List<String>> asked, boolean carried) {
        return desk(new Errand.Play(placement.id()), asked, carried);
    }

    private Desk followed() {
        return desk(
                new Errand.Follow(placement.id(), Set.of(row(0).learner(), row(1).learner(), row(2).learner())),
                Map.of(),
                false);
    }

    private Desk desk(Errand errand, Map<String, List<String>> asked, boolean carried) {
        LaunchSession session = new LaunchSession(
                new LaunchId("A".repeat(22)),
                new LearnerId("~" + "t".repeat(63)),
                errand,
                true,
                false,
                "Campus du Val",
                "https://campus.example",
                "https://campus.example/course/7");
        return new Desk(session, new Credential("ticket", carried), placement, placement, asked);
    }

    private static Placement activity(String title, LinkSettings settings) {
        return new Placement(
                new PlacementId(UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8))),
                new RegistrationId(new UUID(0, 1).toString()),
                new DeploymentId("1"),
                title,
                "7",
                title,
                new PlayableId("michel"),
                settings);
    }

    private Group group(Roster.Answer roster) {
        return new Group(
                roster, IntStream.range(0, NAMES.size()).mapToObj(this::row).toList());
    }

    private Group nameless(Roster.Answer roster) {
        return new Group(
                roster,
                group(roster).rows().stream()
                        .filter(row -> row.standing() != null)
                        .map(row -> new GroupRow(
                                row.learner(), "", row.standing(), row.arrangement(), row.grade(), row.kept()))
                        .toList());
    }

    private Group crowd() {
        return new Group(
                Roster.Answer.TOLD,
                IntStream.range(0, 2_000)
                        .mapToObj(i -> new GroupRow(
                                learner(i), "Participante ou participant n° " + i, null, Arrangement.NONE, null, null))
                        .toList());
    }

    private GroupRow row(int index) {
        LearnerId learner = learner(index);
        return switch (index) {
            case 0 -> row(index, standing(learner, 1, 1, 420), Arrangement.NONE, new GradeState.Sent(AT), null, 1.0);
            case 1 ->
                row(
                        index,
                        standing(learner, 2, 0.6667, 1_860),
                        Arrangement.NONE,
                        new GradeState.Retrying(LATER),
                        GradeCause.BUSY,
                        null);
            case 2 ->
                row(
                        index,
                        standing(learner, 12, 0.8333, 12_345),
                        Arrangement.NONE,
                        new GradeState.Refused(),
                        GradeCause.HOST_NOT_ALLOWED,
                        null);
            case 3 -> row(index, standing(learner, 0, 0, 60), Arrangement.NONE, null, null, null);
            case 4 -> row(index, standing(learner, 1, 0.5, 300), Arrangement.NONE, new GradeState.Sent(AT), null, 0.95);
            case 6 -> row(index, standing(learner, 1, 1, 0), Arrangement.NONE, new GradeState.Waiting(), null, null);
            case 7 -> row(index, null, new Arrangement(0, null, true), null, null, null);
            default -> row(index, null, Arrangement.NONE, null, null, null);
        };
    }

    private GroupRow row(
            int index,
            @Nullable Standing standing,
            Arrangement arrangement,
            @Nullable GradeState state,
            @Nullable GradeCause cause,
            @Nullable Double kept) {
        LearnerId learner = learner(index);
        SeatGrade grade = state == null || standing == null
                ? null
                : new SeatGrade(
                        new Seat(placement.id(), learner),
                        state,
                        standing.share() * 100,
                        100,
                        AT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(cause),
                        1);
        return new GroupRow(learner, NAMES.get(index), standing, arrangement, grade, kept);
    }

    private GroupRow arranged() {
        GroupRow row = row(3);
        return new GroupRow(
                row.learner(), row.name(), row.standing(), new Arrangement(1, LATER, true), row.grade(), row.kept());
    }

    private static List<ArrangementTrace> traces() {
        LearnerId teacher = new LearnerId("~teacher");
        List<ArrangementTrace> traces = new ArrayList<>();
        for (ArrangementKind kind : ArrangementKind.values()) {
            traces.add(new ArrangementTrace(kind, kind == ArrangementKind.LATER ? LATER : null, teacher, AT));
        }
        return traces;
    }

    private static Standing standing(LearnerId learner, long finished, double share, long seconds) {
        return new Standing(learner, AT, finished, share, share >= 0.7, seconds, AT);
    }

    private static LearnerId learner(int index) {
        return new LearnerId(String.format("%06x", 0xA17F00 + index) + "0".repeat(58));
    }
}
