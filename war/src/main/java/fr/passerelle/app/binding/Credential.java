package fr.passerelle.app.binding;

import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.web.Cookies;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ticket a request came with: in the launch's cookie, or carried by the page where the browser keeps no cookie.
 *
 * <p>A cookie comes by itself, so a form sent with one must also know the {@link #csrf} token; a carried ticket is known
 * to our pages only and needs no other proof (B-2).
 */
public record Credential(String ticket, boolean carried) {
    public static final String TICKET = "ticket";
    public static final String CSRF = "csrf";

    /** What a page was asked for with. */
    public static Optional<Credential> of(Cookies cookies) {
        return TicketCookie.in(cookies).map(ticket -> new Credential(ticket, false));
    }

    /** What a form was sent with; nothing when a cookie came without the token only our pages know. */
    public static Optional<Credential> of(Cookies cookies, Map<String, List<String>> form) {
        String carried = first(form, TICKET);
        if (!carried.isEmpty()) {
            return Optional.of(new Credential(carried, true));
        }
        String csrf = first(form, CSRF);
        return of(cookies).filter(credential -> Hash.matches(csrf, Hash.of(credential.csrf())));
    }

    private static String first(Map<String, List<String>> form, String field) {
        return form.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** Made of the ticket, which cannot be found from it. */
    public String csrf() {
        return Hash.of("csrf " + ticket);
    }

    /** The ticket to put in the page, if it is the page that carries it. */
    public String toCarry() {
        return carried ? ticket : "";
    }

    @Override
    public String toString() {
        return carried ? "Credential[carried]" : "Credential[cookie]";
    }
}
