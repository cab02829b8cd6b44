package fr.passerelle.testlms.site;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.PlatformStorage;
import fr.passerelle.testlms.journal.Arrival;
import fr.passerelle.testlms.journal.Journal;
import fr.passerelle.testlms.oidc.DecodedIdToken;
import fr.passerelle.testlms.oidc.LastIdTokens;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.Role;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Request;
import fr.passerelle.testlms.web.Routes;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What goes over the wire, made visible: the last id token, the journal, the faults. */
public final class ProtocolPages {

    private static final int SHOWN = 200;

    private final Site site;
    private final School school;
    private final LastIdTokens idTokens;
    private final Journal journal;
    private final Faults faults;
    private final Habits habits;

    public ProtocolPages(
            Site site, School school, LastIdTokens idTokens, Journal journal, Faults faults, Habits habits) {
        this.site = site;
        this.school = school;
        this.idTokens = idTokens;
        this.journal = journal;
        this.faults = faults;
        this.habits = habits;
    }

    /** Adds these pages to what the server answers. */
    public void addTo(Routes routes) {
        routes.page("GET", SitePaths.ID_TOKEN, this::idToken);
        routes.page("GET", SitePaths.JOURNAL, this::journal);
        routes.page("GET", SitePaths.FAULTS, this::faults);
        routes.page("POST", SitePaths.SUFFER, this::suffer);
        routes.page("POST", SitePaths.RECOVER, this::recover);
        routes.page("POST", SitePaths.OFFER_STORAGE, this::offerStorage);
    }

    /** A learner sees their own, others the last of all. */
    private Answer idToken(Request request) {
        Person visitor = site.visitor(request);
        Optional<DecodedIdToken> token = Site.teaches(visitor) ? idTokens.ofAnybody() : idTokens.of(visitor.id());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("hasToken", token.isPresent());
        values.put("hasNoToken", token.isEmpty());
        token.ifPresent(found -> {
            values.put("at", Site.time(found.at()));
            values.put("person", school.person(found.person()).name());
            values.put("link", found.link());
            values.put("header", found.header());
            values.put("claims", found.claims());
        });
        return site.page(visitor, "id-token", "Dernier id_token", values);
    }

    private Answer journal(Request request) {
        Person visitor = site.visitor(request, Role.TEACHER, Role.ADMINISTRATOR);
        List<Arrival> newestFirst = new ArrayList<>(journal.all());
        Collections.reverse(newestFirst);
        List<Map<String, Object>> shown =
                newestFirst.stream().limit(SHOWN).map(ProtocolPages::entry).toList();
        return site.page(visitor, "journal", "Journal", Map.of("arrivals", shown, "isEmpty", shown.isEmpty()));
    }

    private static Map<String, Object> entry(Arrival arrival) {
        List<Map<String, String>> facts = arrival.facts().entrySet().stream()
                .map(fact -> Map.of("name", fact.getKey(), "value", fact.getValue()))
                .toList();
        return Map.of(
                "number", arrival.number(),
                "conversation", Conversations.label(arrival.conversation()),
                "status", arrival.status() == 0 ? "réponse perdue" : arrival.status(),
                "at", Site.time(arrival.at()),
                "method", arrival.method(),
                "target", path(arrival.target()),
                "facts", facts);
    }

    /** The query is shown among the facts, decoded. */
    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private Answer faults(Request request) {
        Person visitor = site.visitor(request, Role.TEACHER, Role.ADMINISTRATOR);
        List<Map<String, Object>> stages =
                Arrays.stream(Fault.Stage.values()).map(this::stage).toList();
        return site.page(
                visitor,
                "faults",
                "Pannes",
                Map.of(
                        "stages", stages,
                        "suffer", SitePaths.SUFFER,
                        "recover", SitePaths.RECOVER,
                        "offerStorage", SitePaths.OFFER_STORAGE,
                        "storages",
                                Arrays.stream(PlatformStorage.values())
                                        .map(this::storage)
                                        .toList()));
    }

    private Map<String, Object> storage(PlatformStorage storage) {
        boolean offered = storage == habits.storage();
        return Map.of("id", storage.name(), "label", storage.label(), "offered", offered);
    }

    private Answer offerStorage(Request request) {
        site.visitor(request, Role.TEACHER, Role.ADMINISTRATOR);
        String named = request.form().first("storage").orElse("");
        habits.offer(Arrays.stream(PlatformStorage.values())
                .filter(storage -> storage.name().equals(named))
                .findFirst()
                .orElseThrow(() -> Site.refusal(400, "Stockage inconnu", "Ce stockage n’existe pas.")));
        return Answer.seeOther(URI.create(SitePaths.FAULTS));
    }

    private Map<String, Object> stage(Fault.Stage stage) {
        List<Map<String, Object>> own = Arrays.stream(Fault.values())
                .filter(fault -> fault.stage() == stage)
                .map(fault -> Map.<String, Object>of(
                        "id", fault.name(),
                        "label", fault.label(),
                        "active", faults.active().contains(fault)))
                .toList();
        return Map.of("stage", stage.label(), "faults", own);
    }

    private Answer suffer(Request request) {
        site.visitor(request, Role.TEACHER, Role.ADMINISTRATOR);
        Fault fault = Arrays.stream(Fault.values())
                .filter(known ->
                        known.name().equals(request.form().first("fault").orElse("")))
                .findFirst()
                .orElseThrow(() -> Site.refusal(400, "Panne inconnue", "Cette panne n’existe pas."));
        if (request.form().first("times").isPresent()) {
            faults.suffer(fault, 1);
        } else {
            faults.suffer(fault);
        }
        return Answer.seeOther(URI.create(SitePaths.FAULTS));
    }

    private Answer recover(Request request) {
        site.visitor(request, Role.TEACHER, Role.ADMINISTRATOR);
        faults.recover();
        return Answer.seeOther(URI.create(SitePaths.FAULTS));
    }
}
