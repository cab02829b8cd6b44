package fr.passerelle.app.admin.privacy;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.admin.form.FormField;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.privacy.Person;
import fr.passerelle.app.privacy.PersonalData;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** One person of one platform: found, shown, handed over, erased. */
@Path(PrivacyTools.PATH + "/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class PersonResource extends AdminResource {
    private static final String SUBJECT = "identifiant";
    private static final int UNPROCESSABLE = 422;

    private final PersonalData data;
    private final String id;

    public PersonResource(
            @Context ServletContext servlet, @Context ContainerRequestContext request, @PathParam("id") String id) {
        super(servlet, request);
        this.data = PrivacyTools.of(servlet).data();
        this.id = id;
    }

    @GET
    public Response who() {
        return page("admin/person-search", asked(found(data.person(administrator(), id, "")), subject("")));
    }

    @POST
    public Response shown(MultivaluedMap<String, String> form) {
        return of(form, person -> page("admin/person", shown(person)));
    }

    @POST
    @Path("export")
    public Response exported(MultivaluedMap<String, String> form) {
        return of(
                form,
                person -> Response.ok(data.export(administrator(), person), MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"donnees-personnelles.json\"")
                        .build());
    }

    /** Says what is lost, and asks once more. */
    @POST
    @Path("confirmation")
    public Response confirmed(MultivaluedMap<String, String> form) {
        return of(form, person -> page("admin/person-erasure", shown(person)));
    }

    @POST
    @Path("effacement")
    public Response erased(MultivaluedMap<String, String> form) {
        return of(form, person -> {
            boolean nothing = data.erase(administrator(), person).nothing();
            return seeOther(PrivacyTools.PATH + "/" + id, text(nothing ? "privacy.erased.nothing" : "privacy.erased"));
        });
    }

    private Response of(MultivaluedMap<String, String> form, Function<Person, Response> answer) {
        String sent = field(form, SUBJECT);
        Person person = found(data.person(administrator(), id, sent));
        if (sent.isEmpty() || sent.length() > Person.LONGEST_SUBJECT) {
            String problem = text(sent.isEmpty() ? "privacy.subject.missing" : "privacy.subject.long");
            return page(
                    UNPROCESSABLE,
                    "admin/person-search",
                    asked(person, subject(sent).wrong(problem)));
        }
        return answer.apply(person);
    }

    private PersonPage shown(Person person) {
        return PersonPage.of(person, data.kept(person), web().messages());
    }

    private static WhoPage asked(Person person, FormField subject) {
        KnownPlatform known = person.platform();
        return new WhoPage(
                PrivacyTools.PATH + "/" + known.id().value(),
                known.registration().name(),
                subject);
    }

    private FormField subject(String typed) {
        return FormField.of(SUBJECT, text("privacy.subject"), typed, Person.LONGEST_SUBJECT)
                .hinted(text("privacy.subject.hint"))
                .needed();
    }
}
