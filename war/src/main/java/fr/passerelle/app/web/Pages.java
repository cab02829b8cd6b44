package fr.passerelle.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.Map;

/**
 * Turns a page record into HTML with the template of its feature; templates are compiled with the code and escape by
 * default. Safe for use by many threads.
 */
public final class Pages {

    /** What to say a page is when answering with it. */
    public static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "fr.passerelle.templates");

    private final View view;

    public Pages(Messages messages, Assets assets, Site site, Clock clock) {
        view = new View(messages, assets, site, clock);
    }

    /** Renders {@code "launch/login"} with the record its template declares. */
    public String render(String template, Object page) {
        return render(template, Map.of("view", view, "page", page));
    }

    /** As {@link #render(String, Object)}, for a page that its layout stands around as a {@code frame}. */
    public String render(String template, Object page, Object frame) {
        return render(template, Map.of("view", view, "page", page, "frame", frame));
    }

    private String render(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", parameters, html);
        return html.toString();
    }
}
