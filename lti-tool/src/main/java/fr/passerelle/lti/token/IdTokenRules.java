package fr.passerelle.lti.token;

import fr.passerelle.lti.claim.ClaimName;
import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.platform.Algorithm;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchCheck;
import fr.passerelle.lti.refusal.LaunchError.AlgorithmRefused;
import fr.passerelle.lti.refusal.LaunchError.AudienceMismatch;
import fr.passerelle.lti.refusal.LaunchError.AuthorizedPartyMismatch;
import fr.passerelle.lti.refusal.LaunchError.IssuerMismatch;
import fr.passerelle.lti.refusal.LaunchError.KeyUnknown;
import fr.passerelle.lti.refusal.LaunchError.NonceMismatch;
import fr.passerelle.lti.refusal.LaunchError.SignatureInvalid;
import fr.passerelle.lti.refusal.LaunchRefused;
import fr.passerelle.lti.refusal.Trail;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rules that make an {@link UnverifiedIdToken} a {@link VerifiedIdToken}, in the order of the
 * specification. The registration is the one remembered under the state, never the one the token names.
 *
 * @see <a href="https://www.imsglobal.org/spec/security/v1p0#authentication-response-validation">Security Framework 5.1.3</a>
 */
public final class IdTokenRules {

    private final KeySets keySets;
    private final Clock clock;

    public IdTokenRules(KeySets keySets, Clock clock) {
        this.keySets = keySets;
        this.clock = clock;
    }

    /**
     * Verifies signature, issuer, audience, times and nonce.
     *
     * @throws LaunchRefused any code from {@code ALGORITHM_REFUSED} to {@code NONCE_MISMATCH}; {@code
     *     CLAIM_MISSING} or {@code CLAIM_INVALID} for {@code exp}, {@code iat} or {@code nbf}
     */
    public VerifiedIdToken verify(UnverifiedIdToken token, Registration registration, String nonce, Trail trail) {
        Algorithm algorithm = algorithm(token, registration);
        trail.passed(LaunchCheck.ALGORITHM_ALLOWED);
        PublicKey key = key(token, registration);
        trail.passed(LaunchCheck.KEY_FOUND);
        if (!isSigned(token, algorithm, key, registration)) {
            throw new LaunchRefused(new SignatureInvalid(Fact.of(token.keyId())));
        }
        trail.passed(LaunchCheck.SIGNATURE_VALID);

        JsonObject claims = token.claims();
        checkIssuer(claims, registration);
        trail.passed(LaunchCheck.ISSUER_MATCHES);
        List<String> audience = checkAudience(claims, registration);
        trail.passed(LaunchCheck.AUDIENCE_MATCHES);
        checkAuthorizedParty(claims, registration, audience);
        trail.passed(LaunchCheck.AUTHORIZED_PARTY_MATCHES);
        TokenTimes.read(claims).check(clock.instant());
        trail.passed(LaunchCheck.TIMES_VALID);
        checkNonce(claims, nonce);
        trail.passed(LaunchCheck.NONCE_MATCHES);
        return new VerifiedIdToken(registration, claims);
    }

    private static Algorithm algorithm(UnverifiedIdToken token, Registration registration) {
        Optional<Algorithm> allowed = Arrays.stream(Algorithm.values())
                .filter(algorithm -> algorithm.name().equals(token.algorithm()))
                .filter(registration.algorithms()::contains)
                .findFirst();
        return allowed.orElseThrow(() -> new LaunchRefused(new AlgorithmRefused(
                Fact.of(token.algorithm()), Fact.of(registration.algorithms().toString()))));
    }

    /** A token that names no key is not tried with all of them. */
    private PublicKey key(UnverifiedIdToken token, Registration registration) {
        if (token.keyId().isEmpty()) {
            throw new LaunchRefused(new KeyUnknown(Fact.of(""), Fact.of(registration.jwksUri())));
        }
        return keySets.key(registration, token.keyId());
    }

    /** A platform may have changed its key and kept the name: then the set is asked for again. */
    private boolean isSigned(UnverifiedIdToken token, Algorithm algorithm, PublicKey key, Registration registration) {
        return Signatures.verifies(token, algorithm, key)
                || keySets.replacement(registration, token.keyId(), key)
                        .filter(other -> Signatures.verifies(token, algorithm, other))
                        .isPresent();
    }

    private static void checkIssuer(JsonObject claims, Registration registration) {
        String issuer = claims.string(ClaimName.ISSUER.wireName()).orElse("");
        if (!issuer.equals(registration.issuer())) {
            throw new LaunchRefused(new IssuerMismatch(Fact.of(registration.issuer()), Fact.of(issuer)));
        }
    }

    private static List<String> checkAudience(JsonObject claims, Registration registration) {
        List<String> audience = claims.strings(ClaimName.AUDIENCE.wireName());
        boolean allRead = audience.size() == claims.size(ClaimName.AUDIENCE.wireName());
        // Additional audiences are trusted by nobody here: the token would work for them as well.
        if (audience.isEmpty() || !allRead || !audience.stream().allMatch(registration.clientId()::equals)) {
            throw new LaunchRefused(
                    new AudienceMismatch(Fact.of(registration.clientId()), Fact.of(String.join(", ", audience))));
        }
        return audience;
    }

    private static void checkAuthorizedParty(JsonObject claims, Registration registration, List<String> audience) {
        String name = ClaimName.AUTHORIZED_PARTY.wireName();
        boolean needed = audience.size() > 1 || claims.has(name);
        String party = claims.string(name).orElse("");
        if (needed && !party.equals(registration.clientId())) {
            throw new LaunchRefused(new AuthorizedPartyMismatch(Fact.of(registration.clientId()), Fact.of(party)));
        }
    }

    private static void checkNonce(JsonObject claims, String expected) {
        String nonce = claims.string(ClaimName.NONCE.wireName()).orElse("");
        if (!MessageDigest.isEqual(nonce.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8))) {
            throw new LaunchRefused(new NonceMismatch());
        }
    }
}
