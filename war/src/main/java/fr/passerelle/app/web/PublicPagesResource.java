package fr.passerelle.app.web;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/**
 * The few pages anyone may read: what this is, who answers for it, how accessible it is, what it keeps, whom to write
 * to and whom to tell about a flaw. They are made from the settings, and say plainly what is missing there.
 */
@Path("/")
public final class PublicPagesResource {

    public static final String HOME = "/";
    public static final String ACCESSIBILITY = "/accessibilite";
    public static final String PERSONAL_DATA = "/donnees-personnelles";
    public static final String LEGAL = "/mentions-legales";
    public static final String CONTACT = "/contact";
    public static final String SECURITY_TXT = "/.well-known/security.txt";

    private final WebTools tools;

    public PublicPagesResource(@Context ServletContext servlet) {
        tools = WebTools.of(servlet);
    }

    @GET
    @Produces(Pages.HTML)
    public String home() {
        return tools.pages().render("web/home", tools.site());
    }

    @GET
    @Path(ACCESSIBILITY)
    @Produces(Pages.HTML)
    public String accessibility() {
        return tools.pages().render("web/accessibility", tools.site());
    }

    @GET
    @Path(PERSONAL_DATA)
    @Produces(Pages.HTML)
    public String personalData() {
        return tools.pages().render("web/personal-data", tools.site());
    }

    @GET
    @Path(LEGAL)
    @Produces(Pages.HTML)
    public String legal() {
        return tools.pages().render("web/legal", tools.site());
    }

    @GET
    @Path(CONTACT)
    @Produces(Pages.HTML)
    public String contact() {
        return tools.pages().render("web/contact", tools.site());
    }

    @GET
    @Path(SECURITY_TXT)
    @Produces("text/plain;charset=UTF-8")
    public String securityTxt() {
        return SecurityTxt.of(tools.site(), tools.clock().instant());
    }

    @GET
    @Path("/favicon.ico")
    public Response favicon() {
        return Response.seeOther(
                        tools.site().address(tools.site().link(tools.assets().path("logo.svg"))))
                .build();
    }
}
