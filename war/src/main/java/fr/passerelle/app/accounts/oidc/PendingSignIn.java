package fr.passerelle.app.accounts.oidc;

import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Seal;
import fr.passerelle.app.storage.Token;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Somebody is away at the provider. What must be remembered of them travels sealed in a cookie of their own browser, so
 * that no other browser can finish what this one began, and no row is written.
 *
 * @param verifier of PKCE; whoever catches the code on its way cannot use it
 * @param back where they wanted to go
 */
record PendingSignIn(String state, String nonce, String verifier, String back, Instant until) {
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String PURPOSE = "oidc sign-in";
    private static final int FIELDS = 5;

    static PendingSignIn begun(String back, Instant now) {
        return new PendingSignIn(Token.secret(), Token.secret(), Token.secret(), back, now.plus(PATIENCE));
    }

    /** What the cookie holds. */
    String sealed(Seal seal) {
        return seal.seal(
                PURPOSE, String.join("\n", state, nonce, verifier, String.valueOf(until.toEpochMilli()), back));
    }

    /** What was sealed, if it is ours and not too old. */
    static Optional<PendingSignIn> opened(Seal seal, String cookie, Instant now) {
        return seal.open(PURPOSE, cookie)
                .map(text -> List.of(text.split("\n", FIELDS)))
                .map(fields -> new PendingSignIn(
                        fields.get(0),
                        fields.get(1),
                        fields.get(2),
                        fields.get(4),
                        Instant.ofEpochMilli(Long.parseLong(fields.get(3)))))
                .filter(pending -> now.isBefore(pending.until));
    }

    /** What is sent ahead of the verifier (RFC 7636, S256). */
    String challenge() {
        byte[] digest = HexFormat.of().parseHex(Hash.of(verifier));
        return new String(Base64.getUrlEncoder().withoutPadding().encode(digest), StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "PendingSignIn";
    }
}
