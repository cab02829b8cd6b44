package fr.passerelle.lti.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a platform answered: status, headers by lower-case name, body as UTF-8 text. */
public record PlatformAnswer(int status, Map<String, List<String>> headers, String body) {

    public PlatformAnswer {
        headers = Map.copyOf(headers);
    }

    /** 200 to 299. */
    public boolean successful() {
        return status >= 200 && status < 300;
    }

    /** All values of a header, joined by a comma. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(values -> String.join(", ", values));
    }

    /** Neither headers nor body. */
    @Override
    public String toString() {
        return "PlatformAnswer[" + status + "]";
    }
}
