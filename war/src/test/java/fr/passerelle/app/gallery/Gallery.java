package fr.passerelle.app.gallery;

import fr.passerelle.app.admin.registering.ConfirmRegistrationPage;
import fr.passerelle.app.admin.registering.RegistrationDonePage;
import fr.passerelle.app.admin.registering.RegistrationRefusedPage;
import fr.passerelle.app.binding.ResumePage;
import fr.passerelle.app.launch.LoginPage;
import fr.passerelle.app.launch.PendingPage;
import fr.passerelle.app.launch.ProvePage;
import fr.passerelle.app.launch.RefusedPage;
import fr.passerelle.app.launch.RelaunchPage;
import fr.passerelle.app.launch.ToldPage;
import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.picker.PickerPage;
import fr.passerelle.app.picker.wish.Wish;
import fr.passerelle.app.player.fixture.ARun;
import fr.passerelle.app.player.fixture.AVisit;
import fr.passerelle.app.player.form.MoveForm;
import fr.passerelle.app.player.stage.StepPage;
import fr.passerelle.app.player.visit.ChangedPage;
import fr.passerelle.app.player.visit.ClosedPage;
import fr.passerelle.app.player.visit.GonePage;
import fr.passerelle.app.player.visit.GradeLine;
import fr.passerelle.app.player.visit.NothingDonePage;
import fr.passerelle.app.player.visit.Visit;
import fr.passerelle.app.progress.GroupSamples;
import fr.passerelle.app.web.ErrorPage;
import fr.passerelle.app.web.Messages;
import fr.passerelle.app.web.Reference;
import fr.passerelle.app.web.WebTools;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One sample of every page, rendered, by name. */
final class Gallery {

    static final String LMS = "https://campus.example";

    private static final Reference REFERENCE = new Reference("K7QM-3F2P");

    private final WebTools tools;
    private final Messages messages;
    private final Map<String, String> pages = new LinkedHashMap<>();

    private Gallery(WebTools tools) {
        this.tools = tools;
        this.messages = tools.messages();
    }

    static Map<String, String> of(WebTools tools) {
        Gallery gallery = new Gallery(tools);
        gallery.publicPages();
        gallery.launch();
        gallery.picker();
        gallery.registration();
        gallery.administration();
        gallery.module();
        gallery.exercise();
        gallery.group();
        return gallery.pages;
    }

    private void publicPages() {
        add("accueil", "web/home", tools.site());
        add("accessibilite", "web/accessibility", tools.site());
        add("donnees-personnelles", "web/personal-data", tools.site());
        add("erreur", "web/error", ErrorPage.of(messages, 500, REFERENCE));
    }

    private void launch() {
        Map<String, String> request = Map.of("scope", "openid", "state", "s1");
        add(
                "ouverture",
                "launch/login",
                new LoginPage(
                        "/galerie/accueil", "get", request, "s1", "secret", "", LMS, "/galerie/accueil", Map.of()));
        add(
                "preuve",
                "launch/prove",
                new ProvePage("/galerie/preuve", "t1", "s-unknown", "", LMS, "/galerie/accueil", "o1"));
        pages.put("nouvel-onglet", tabOffered());
        add("relance", "launch/relaunch", new RelaunchPage(LMS + "/course/7"));
        add("refus", "launch/refused", RefusedPage.of(messages, "DEPLOYMENT_UNKNOWN", REFERENCE));
        add("attente", "launch/pending", new PendingPage("Campus du Val", "7:42f1", REFERENCE.text()));
        add("sans-contenu", "launch/told", new ToldPage("NOTHING_CHOSEN", ""));
        add("pas-pour-vous", "launch/told", new ToldPage("CHOOSING_IS_FOR_TEACHERS", "/galerie/accueil"));
        add("travail-d-autrui", "launch/told", new ToldPage("SOMEBODY_ELSES_WORK", ""));
        add("rien-a-consulter", "launch/told", new ToldPage("NOTHING_TO_REVIEW", ""));
        add("vos-donnees", "launch/told", new ToldPage("PERSONAL_DATA", "/galerie/accueil"));
    }

    /** As its script shows it in a frame that keeps nothing. */
    private String tabOffered() {
        return tools.pages()
                .render("launch/prove", new ProvePage("/galerie/preuve", "t1", "s1", "", LMS, "/galerie/accueil", "o1"))
                .replaceAll("<script[^>]*></script>", "")
                .replaceFirst("(?s)<form id=\"proof\".*?</form>", "")
                .replace("id=\"new-tab\" tabindex=\"-1\" hidden", "id=\"new-tab\" tabindex=\"-1\"");
    }

    private void picker() {
        add("choisir", "picker/choose", choosing(false, true, false));
        add("choisir-plusieurs", "picker/choose", choosing(true, true, false));
        add("choisir-rien", "picker/choose", choosing(true, true, true));
        add("choisir-pour-un-lien", "picker/choose", choosing(false, false, false));
        add(
                "choisir-de-nouveau",
                "picker/choose",
                choosing(false, false, false, "Trouver la bonne page en trois gestes"));
        add("choix-envoye", "picker/answered", "");
        add("choix-refuse", "picker/refused", "RETURN_ADDRESS_FOREIGN");
        add("choix-trop-tard", "picker/refused", "LEARNER_BEGAN");
        add("choix-de-la-plateforme", "picker/refused", "NAMED_BY_PLATFORM");
    }

    private static PickerPage choosing(boolean several, boolean byPlatform, boolean missing) {
        return choosing(several, byPlatform, missing, "");
    }

    private static PickerPage choosing(boolean several, boolean byPlatform, boolean missing, String now) {
        boolean faulty = several && !missing;
        PickerPage.News fault = missing ? PickerPage.News.NOTHING_CHOSEN : PickerPage.News.SETTINGS;
        return new PickerPage(
                new PickerPage.Asked("/c/x", "csrf", "", "x", several, true, byPlatform, 100, now),
                Wish.in(Map.of("contenu", List.of("michel"), "points", List.of(faulty ? "vingt" : "100"))),
                missing || faulty ? fault : PickerPage.News.FOUND,
                faulty ? Map.of("points", "number") : Map.of(),
                List.of(new PickerPage.Choice(
                        "trouver-la-bonne-page",
                        "Trouver la bonne page en trois gestes",
                        "Choisir, pour chaque demande, entre le moteur de recherche, un thème et « Comment faire si… ».",
                        "module",
                        7,
                        "all",
                        "information",
                        true,
                        true,
                        false,
                        true)),
                List.of(new PickerPage.Choice(
                        "michel",
                        "Michel a oublié ses lunettes",
                        "Aider une personne gênée par l’écrit à garder la main sur sa démarche, sans l’exposer.",
                        "persona",
                        10,
                        "fs",
                        "",
                        false,
                        true,
                        true,
                        false)),
                List.of(new PickerPage.Way(
                        "decouverte-fs",
                        "Découverte – France services",
                        "Prendre ses repères.",
                        "fs",
                        17,
                        List.of("Trouver la bonne page en trois gestes", "Michel a oublié ses lunettes"))),
                "",
                List.of(7, 8, 9),
                List.of("information", "accueil", "numerique", "papiers", "logement", "activite"));
    }

    private void registration() {
        add(
                "relier",
                "registration/confirm",
                new ConfirmRegistrationPage(
                        "Campus du Val",
                        "moodle",
                        LMS,
                        "Région des exemples",
                        List.of("Un identifiant sans signification pour chaque personne.", "Les notes obtenues."),
                        LMS,
                        "/lti/register",
                        Map.of("csrf", "c")));
        add(
                "reliee",
                "registration/done",
                new RegistrationDonePage(
                        "Campus du Val",
                        LMS,
                        false,
                        List.of(
                                messages.text("registration.remaining.MOODLE"),
                                messages.text("registration.remaining.deployment")),
                        List.of(messages.text("registration.missing.score"))));
        add(
                "non-reliee",
                "registration/refused",
                RegistrationRefusedPage.of(messages, "INVITATION_EXPIRED", REFERENCE));
    }

    private void administration() {
        AdministrationGallery.of(tools).forEach(pages::put);
    }

    private void module() {
        ARun run = ARun.through("trouver-la-bonne-page");
        add("module-texte", run, AVisit.withCookie());
        add("module-choix", run.untilKind(Question.SingleChoice.class), AVisit.withCookie());
        add("module-choix-multiple", run.untilKind(Question.MultipleChoice.class), AVisit.ofATeacher());
        add("module-vrai-faux", run.untilKind(Question.TrueFalse.class), AVisit.withCookie());
        add("module-association", run.untilKind(Question.Matching.class), AVisit.withCookie());
        add("module-ordre", run.untilKind(Question.Ordering.class), AVisit.withoutCookie());
        add(
                "module-correction-juste",
                run.untilKind(Question.SingleChoice.class).well(),
                AVisit.withCookie());
        add(
                "module-correction-fausse",
                run.untilKind(Question.SingleChoice.class).badly(),
                AVisit.withCookie());
        add(
                "module-correction-association",
                run.untilKind(Question.Matching.class).badly(),
                AVisit.withCookie());
        add("module-correction-ordre", run.untilKind(Question.Ordering.class).badly(), AVisit.withCookie());
        everyKind();
        add("module-memo", run.wellUntil(Screen.MemoScreen.class::isInstance), AVisit.withCookie());
        add("module-fin-reussie", run.wellUntil(Screen.FinishedScreen.class::isInstance), AVisit.with(sent()));
        add(
                "module-fin",
                run.badlyUntil(Screen.FinishedScreen.class::isInstance),
                AVisit.with(GradeLine.waiting(messages)));
        add("module-fin-sans-retour", run.wellUntil(Screen.FinishedScreen.class::isInstance), AVisit.withCookie());
        add("consultation", run.badlyUntil(Screen.FinishedScreen.class::isInstance), AVisit.ofAReviewer());
        add(
                "consultation-vide",
                "player/nothing-done",
                new NothingDonePage("Trouver la bonne page en trois gestes", NothingDonePage.Why.UNDER_WAY, "abc", ""));
        add(
                "consultation-illisible",
                "player/nothing-done",
                new NothingDonePage(
                        "Trouver la bonne page en trois gestes", NothingDonePage.Why.UNREADABLE, "abc", ""));
        add(
                "positionnement-fin",
                ARun.through("positionnement-decouverte-fs")
                        .well()
                        .badly()
                        .wellUntil(Screen.FinishedScreen.class::isInstance),
                AVisit.withCookie());
        add(
                "contenu-change",
                "player/changed",
                new ChangedPage(
                        "Trouver la bonne page en trois gestes",
                        List.of("Terminée le 21 novembre 2026 à 14\u00a0h\u00a032, score 100 / 100"),
                        AVisit.withCookie()));
        add("contenu-retire", "player/gone", new GonePage(List.of(), "abc", "", LMS));
        add(
                "contenu-retire-resultats",
                "player/gone",
                new GonePage(
                        List.of("Terminée le 21 novembre 2026 à 14\u00a0h\u00a032, score 100 / 100"), "abc", "", ""));
        incomplete(run.untilKind(Question.Matching.class));
        add("module-reprise", "player/resume", new ResumePage("/galerie/module-reprise", "never-kept"));
    }

    private void everyKind() {
        ARun run = ARun.through("petit-module");
        ARun replay = run.wellUntil(Screen.ReplayScreen.class::isInstance);
        ARun categories = run.untilKind(Question.Categorising.class);
        ARun typed = run.untilKind(Question.ShortText.class);
        ARun search = run.untilKind(Question.SearchResults.class);
        add("module-texte-plus-loin", run, AVisit.withCookie());
        add("module-enregistrement", replay, AVisit.withCookie());
        add("module-classement", categories, AVisit.withCookie());
        add("module-correction-classement", categories.badly(), AVisit.withCookie());
        add("module-texte-court", typed, AVisit.withCookie());
        add("module-essaye", typed, AVisit.ofATrial());
        add("module-correction-texte-court", typed.badly(), AVisit.withCookie());
        add("module-recherche", search, AVisit.withCookie());
        add("module-correction-recherche", search.badly(), AVisit.withCookie());
        add("module-fin-sur-et-faux", run.badlyUntil(Screen.FinishedScreen.class::isInstance), AVisit.ofALastAttempt());
        add(
                "pas-encore-ouverte",
                "player/closed",
                new ClosedPage(true, "L’activité ouvre le 3 novembre 2026 à 9\u00a0h\u00a000.", "abc", "", LMS));
        add(
                "echeance-passee",
                "player/closed",
                new ClosedPage(
                        false,
                        "L’activité pouvait être faite jusqu’au 3 décembre 2026 à 18\u00a0h\u00a000.",
                        "abc",
                        "",
                        LMS));
    }

    private GradeLine sent() {
        return GradeLine.sent(
                messages, "Campus du Val", ZonedDateTime.of(2026, 11, 21, 14, 32, 0, 0, ZoneId.of("Europe/Paris")));
    }

    private void incomplete(ARun run) {
        Map<String, List<String>> form =
                Map.of("ecran", List.of(run.screen().id().value()));
        MoveForm.Faulty faulty = (MoveForm.Faulty) MoveForm.read(form, run.screen(), ARun.AT, messages);
        StepPage page = StepPage.of(run.attempt(), AVisit.withCookie(), messages, faulty);
        add("module-incomplet", page.template(), page);
    }

    private void exercise() {
        ARun run = ARun.through("michel");
        ARun decision = run.wellUntil(Screen.DecisionScreen.class::isInstance);
        add("persona-carte", run, AVisit.withCookie());
        add("persona-decision", decision, AVisit.withCookie());
        add("persona-suite-juste", decision.well(), AVisit.withCookie());
        add("persona-suite", decision.badly(), AVisit.withCookie());
        add("persona-fin", run.wellUntil(Screen.EndingScreen.class::isInstance), AVisit.withCookie());
        add("persona-bilan", decision.badly().wellUntil(Screen.DebriefScreen.class::isInstance), AVisit.with(sent()));
        add(
                "persona-bilan-manque",
                run.badlyUntil(Screen.DebriefScreen.class::isInstance),
                AVisit.with(GradeLine.notGraded(messages)));
    }

    private void group() {
        new GroupSamples(tools).all().forEach((name, sample) -> add(name, sample.template(), sample.page()));
    }

    private void add(String name, ARun run, Visit visit) {
        StepPage page = StepPage.of(run.attempt(), visit, messages);
        add(name, page.template(), page);
    }

    private void add(String name, String template, Object page) {
        pages.put(name, tools.pages().render(template, page));
    }
}
