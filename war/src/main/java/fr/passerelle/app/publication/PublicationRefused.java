package fr.passerelle.app.publication;

import java.util.SortedSet;
import java.util.TreeSet;

/** What was asked to be published is not; everything stays as it was. */
public final class PublicationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        /** Contents in use would no longer be, and nobody said that they may go. */
        CONTENTS_WOULD_GO,
        /** All files together are longer than {@link Publishing#MOST_BYTES}. */
        CONTENTS_TOO_LARGE
    }

    private final Code code;
    private final transient SortedSet<String> contents;

    PublicationRefused(Code code, SortedSet<String> contents) {
        super(code + " " + contents, null, false, false);
        this.code = code;
        this.contents = new TreeSet<>(contents);
    }

    public Code code() {
        return code;
    }

    /** The names of those that would go. */
    public SortedSet<String> contents() {
        return contents;
    }
}
