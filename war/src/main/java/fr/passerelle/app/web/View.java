package fr.passerelle.app.web;

/** What any template may ask for besides its page: a text by key, the address of an asset, a link of ours. */
public final class View {

    private final Messages messages;
    private final Assets assets;
    private final Site site;

    View(Messages messages, Assets assets, Site site) {
        this.messages = messages;
        this.assets = assets;
        this.site = site;
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public String asset(String name) {
        return site.link(assets.path(name));
    }

    public String link(String path) {
        return site.link(path);
    }

    public Site site() {
        return site;
    }
}
