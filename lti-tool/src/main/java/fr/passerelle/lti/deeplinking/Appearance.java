package fr.passerelle.lti.deeplinking;

import fr.passerelle.lti.deeplinking.ContentItem.Picture;
import fr.passerelle.lti.internal.JsonMembers;

/** How a platform shows a content item in its own pages: plain texts, and pictures of ours. */
public final class Appearance {

    private final JsonMembers members;

    private Appearance(JsonMembers members) {
        this.members = members;
    }

    public static Appearance titled(String title) {
        return new Appearance(JsonMembers.none().with("title", title));
    }

    /** With a description. */
    public Appearance describedAs(String text) {
        return new Appearance(members.with("text", text));
    }

    public Appearance withIcon(Picture icon) {
        return new Appearance(members.with("icon", icon.written()));
    }

    public Appearance withThumbnail(Picture thumbnail) {
        return new Appearance(members.with("thumbnail", thumbnail.written()));
    }

    JsonMembers addedTo(JsonMembers item) {
        return item.withAll(members);
    }

    @Override
    public String toString() {
        return "Appearance" + members.asMap().keySet();
    }
}
