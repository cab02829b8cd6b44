package fr.passerelle.testlms.site;

import fr.passerelle.testlms.registration.RegistrationLinks;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.PlatformEndpoints;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.Role;
import fr.passerelle.testlms.school.ToolAddresses;
import fr.passerelle.testlms.school.Tools;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Request;
import fr.passerelle.testlms.web.Routes;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The administrator's page: the tools registered, and two ways to register one more. */
public final class ToolPages {

    private final Site site;
    private final Tools tools;
    private final PlatformEndpoints platform;
    private final RegistrationLinks links;
    private final Consumer<ToolAddresses> manual;

    public ToolPages(
            Site site,
            Tools tools,
            PlatformEndpoints platform,
            RegistrationLinks links,
            Consumer<ToolAddresses> manual) {
        this.site = site;
        this.tools = tools;
        this.platform = platform;
        this.links = links;
        this.manual = manual;
    }

    /** Adds these pages to what the server answers. */
    public void addTo(Routes routes) {
        routes.page("GET", SitePaths.TOOLS, request -> list(administrator(request), ""));
        routes.page("POST", SitePaths.DYNAMIC, this::openRegistration);
        routes.page("POST", SitePaths.MANUAL, this::register);
    }

    private Person administrator(Request request) {
        return site.visitor(request, Role.ADMINISTRATOR);
    }

    private Answer list(Person visitor, String problem) {
        List<RegisteredTool> known = tools.all();
        return site.page(
                visitor,
                "tools",
                "Outils",
                Map.of(
                        "tools",
                        known.stream().map(ToolPages::tool).toList(),
                        "isEmpty",
                        known.isEmpty(),
                        "hasProblem",
                        !problem.isEmpty(),
                        "problem",
                        problem,
                        "dynamic",
                        SitePaths.DYNAMIC,
                        "manual",
                        SitePaths.MANUAL,
                        "platform",
                        platformFacts()));
    }

    private Answer openRegistration(Request request) {
        Person visitor = administrator(request);
        Optional<URI> link = address(request, "link");
        if (link.isEmpty()) {
            return list(visitor, "Ce lien d’enregistrement n’est pas une adresse complète.");
        }
        return site.page(
                visitor,
                "registration",
                "Enregistrement d’un outil",
                Map.of(
                        "link",
                        links.withToken(link.get()),
                        "after",
                        SitePaths.TOOLS,
                        "origin",
                        link.get().getScheme() + "://" + link.get().getAuthority()));
    }

    private Answer register(Request request) {
        Person visitor = administrator(request);
        Optional<URI> login = address(request, "login");
        Optional<URI> launch = address(request, "launch");
        Optional<URI> jwks = address(request, "jwks");
        if (login.isEmpty() || launch.isEmpty() || jwks.isEmpty()) {
            return list(visitor, "Les trois adresses de l’outil doivent être complètes.");
        }
        manual.accept(new ToolAddresses(login.get(), launch.get(), jwks.get()));
        return Answer.seeOther(URI.create(SitePaths.TOOLS));
    }

    private static Optional<URI> address(Request request, String field) {
        try {
            return request.form()
                    .first(field)
                    .map(text -> URI.create(text.trim()))
                    .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    .filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> tool(RegisteredTool tool) {
        return Map.of(
                "name",
                tool.name(),
                "facts",
                List.of(
                        fact("Identifiant de client", tool.clientId()),
                        fact("Identifiant du déploiement", tool.deploymentId()),
                        fact("Adresse de connexion", tool.addresses().initiateLogin()),
                        fact("Adresse de lancement", tool.addresses().launch()),
                        fact("Clés publiques", tool.addresses().jwks()),
                        fact("Services accordés", String.join("\n", new TreeSet<>(tool.scopes()))),
                        fact("Éléments communiqués", String.join(", ", new TreeSet<>(tool.claims())))));
    }

    private List<Map<String, String>> platformFacts() {
        return List.of(
                fact("Plateforme (issuer)", platform.issuer()),
                fact("Adresse d’authentification", platform.authorizationEndpoint()),
                fact("Adresse des jetons d’accès", platform.tokenEndpoint()),
                fact("Adresse des clés publiques", platform.jwks()),
                fact("Configuration OpenID", platform.openidConfiguration()));
    }

    private static Map<String, String> fact(String label, Object value) {
        return Map.of("label", label, "value", value.toString());
    }
}
