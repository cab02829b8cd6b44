package fr.passerelle.lti.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why a token endpoint says no, in the words it may use.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749, 5.2</a>
 */
public enum OAuthError {
    INVALID_REQUEST,
    INVALID_CLIENT,
    INVALID_GRANT,
    UNAUTHORIZED_CLIENT,
    UNSUPPORTED_GRANT_TYPE,
    INVALID_SCOPE;

    private static final Pattern CODE =
            Pattern.compile(Arrays.stream(values()).map(OAuthError::code).collect(Collectors.joining("|")));

    /** As it is written on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first of these words in what a platform said, readable or not. */
    static Optional<OAuthError> in(String said) {
        Matcher code = CODE.matcher(said);
        if (code.find()) {
            return Optional.of(valueOf(code.group().toUpperCase(Locale.ROOT)));
        }
        // Moodle (seen 2026-11): of a key it cannot find it writes no code, but a sentence that is no JSON.
        return said.contains("\"kid\"") ? Optional.of(INVALID_CLIENT) : Optional.empty();
    }
}
