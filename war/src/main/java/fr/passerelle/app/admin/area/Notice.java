package fr.passerelle.app.admin.area;

import java.util.Optional;

/**
 * What a page says once, after a form was sent.
 *
 * @param secret an address to copy now, since it is never shown again
 */
public record Notice(String sentence, Optional<String> secret) {

    static Notice read(String written) {
        int end = written.indexOf('\n');
        return end < 0
                ? new Notice(written, Optional.empty())
                : new Notice(written.substring(0, end), Optional.of(written.substring(end + 1)));
    }

    String written() {
        return secret.map(address -> sentence + "\n" + address).orElse(sentence);
    }
}
