package fr.passerelle.testlms.deeplinking;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.school.NewLink;
import fr.passerelle.testlms.school.ResourceLink;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.token.ToolKeySets;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Endpoint;
import fr.passerelle.testlms.web.Pages;
import fr.passerelle.testlms.web.Request;
import fr.passerelle.testlms.web.Visitors;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes a response in: verified, or refused with a {@link DeepLinkingError}, then placed in the course
 * (C-3, C-4). The journal says {@code refused}, or {@code items} and {@code placed}, by handle.
 */
public final class ChoiceReturnEndpoint implements Endpoint {

    public static final String PATH = "/mod/lti/contentitem_return.php";

    private static final String REPOST = "repost";
    private static final String RESPONSE = "JWT";

    private final School school;
    private final DeepLinkingRequests requests;
    private final Visitors visitors;
    private final Habits habits;
    private final ResponseRules rules;
    private final ToolKeySets keySets = new ToolKeySets();

    public ChoiceReturnEndpoint(
            School school, DeepLinkingRequests requests, Visitors visitors, Habits habits, Clock clock) {
        this.school = school;
        this.requests = requests;
        this.visitors = visitors;
        this.habits = habits;
        this.rules = new ResponseRules(clock);
    }

    @Override
    public Answer answer(Request request) {
        Optional<DeepLinkingRequest> asked =
                requests.find(request.query().first("sesskey").orElse(""));
        boolean inBrowser = asked.map(DeepLinkingRequest::inBrowser).orElse(false);
        boolean reposted = request.form().first(REPOST).isPresent();
        if (inBrowser && visitors.person(request).isEmpty() && !reposted) {
            return repost(request);
        }
        try {
            return received(
                    request,
                    asked.orElseThrow(() -> DeepLinkingError.REQUEST_UNKNOWN.because("no such request is open")));
        } catch (DeepLinkingError.Refused refused) {
            request.note("refused", refused.error() + ": " + refused.getMessage());
            return Answer.html(
                    400, Pages.message("Contenu refusé", refused.error().reason()));
        }
    }

    private Answer received(Request request, DeepLinkingRequest asked) {
        requireSamePerson(request, asked);
        SignedResponse response = SignedResponse.from(jwt(request), asked.tool(), keySets, request);
        request.note("client_id", asked.tool().clientId());
        rules.check(response, asked);
        List<ContentItem> items = new ContentItems(asked, habits).of(response);
        if (!requests.take(asked)) {
            throw DeepLinkingError.REQUEST_UNKNOWN.because("the request was answered meanwhile");
        }
        List<ResourceLink> placed = items.stream()
                .filter(ContentItem::isLink)
                .map(item -> place(item, asked))
                .toList();
        request.note("items", items.stream().map(ContentItem::type).collect(Collectors.joining(" ")));
        request.note("placed", placed.stream().map(ResourceLink::handle).collect(Collectors.joining(" ")));
        return page(request, asked, response, items);
    }

    private void requireSamePerson(Request request, DeepLinkingRequest asked) {
        boolean same =
                visitors.person(request).equals(Optional.of(asked.person().id()));
        if (asked.inBrowser() && !same) {
            throw DeepLinkingError.OTHER_PERSON.because("the session is somebody else's");
        }
    }

    private static String jwt(Request request) {
        List<String> responses = request.form().all(RESPONSE);
        if (responses.size() != 1) {
            throw DeepLinkingError.RESPONSE_MISSING.because(responses.size() + " fields named JWT");
        }
        return responses.get(0);
    }

    private ResourceLink place(ContentItem item, DeepLinkingRequest asked) {
        String title = item.title().isBlank() ? asked.settings().title() : item.title();
        return school.place(new NewLink(
                "", asked.course().handle(), title, item.text(), item.custom(), item.url(), item.column(), List.of()));
    }

    private static Answer page(
            Request request, DeepLinkingRequest asked, SignedResponse response, List<ContentItem> items) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : ResponseRules.MESSAGES) {
            JsonNode said = response.claims().path(ResponseRules.DEEP_LINKING + name);
            values.put(name, said.asText());
            values.put("has_" + name, said.isTextual());
            if (said.isTextual()) {
                request.note(name, said.textValue());
            }
        }
        values.put("title", items.isEmpty() ? "Aucun contenu choisi" : "Contenus ajoutés");
        values.put(
                "items",
                items.stream()
                        .map(item -> Map.of("name", item.title().isBlank() ? item.type() : item.title()))
                        .toList());
        values.put("course", "/cours/" + asked.course().handle());
        return Answer.html(200, Pages.document("chosen", values));
    }

    /** Our cookie is Lax: sent from the tool's site it stays away, from our own page it comes (Q19). */
    private static Answer repost(Request request) {
        Map<String, String> fields = new LinkedHashMap<>(request.form().firsts());
        fields.put(REPOST, "1");
        return Answer.html(
                200, Pages.autoSubmitted("Vérification de votre session", URI.create(request.target()), fields));
    }
}
