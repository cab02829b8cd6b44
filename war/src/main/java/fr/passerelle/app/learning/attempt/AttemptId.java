package fr.passerelle.app.learning.attempt;

import java.util.regex.Pattern;

/** Names one attempt among all. The order in which options are shown depends on it and on nothing else. */
public record AttemptId(String value) {

    private static final Pattern SPELLING = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public AttemptId {
        if (!SPELLING.matcher(value).matches()) {
            throw new IllegalArgumentException("not an attempt id");
        }
    }
}
