package fr.passerelle.testlms.site;

import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Pages;
import fr.passerelle.testlms.web.Request;
import fr.passerelle.testlms.web.Routes;
import fr.passerelle.testlms.web.Visitors;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Choosing who one is, with one click, and leaving again. */
public final class SignInPages {

    private final School school;
    private final Visitors visitors;

    public SignInPages(School school, Visitors visitors) {
        this.school = school;
        this.visitors = visitors;
    }

    /** Adds these pages to what the server answers. */
    public void addTo(Routes routes) {
        routes.page("GET", SitePaths.HOME, request -> Answer.seeOther(URI.create(SitePaths.SIGN_IN)));
        routes.page("GET", SitePaths.ASSET, SignInPages::asset);
        routes.page("GET", SitePaths.FAVICON, request -> asset("favicon.svg"));
        routes.page("GET", SitePaths.SIGN_IN, request -> choose());
        routes.page("POST", SitePaths.SIGN_IN, this::signIn);
        routes.page(
                "POST",
                SitePaths.SIGN_OUT,
                request -> visitors.signOut(request, Answer.seeOther(URI.create(SitePaths.SIGN_IN))));
    }

    private Answer choose() {
        List<Map<String, String>> people = school.people().stream()
                .map(person -> Map.of(
                        "id", person.id(),
                        "name", person.name(),
                        "role", person.role().label()))
                .toList();
        return Answer.html(
                200,
                Pages.page(
                        "sign-in",
                        "Qui êtes-vous\u00a0?",
                        "",
                        Map.of(),
                        Map.of("people", people, "action", SitePaths.SIGN_IN)));
    }

    private Answer signIn(Request request) {
        String person = request.form().first("person").orElse("");
        return school.findPerson(person)
                .map(found -> visitors.signIn(found.id(), Answer.seeOther(URI.create(SitePaths.COURSES))))
                .orElseThrow(() ->
                        Site.refusal(400, "Connexion impossible", "Cette personne n’est pas connue de la plateforme."));
    }

    private static Answer asset(Request request) {
        return asset(request.inPath("asset"));
    }

    private static Answer asset(String name) {
        return Pages.asset(name).orElseThrow(() -> Site.refusal(404, "Page introuvable", "Ce fichier n’existe pas."));
    }
}
