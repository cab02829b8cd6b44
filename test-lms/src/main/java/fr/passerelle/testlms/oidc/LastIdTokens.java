package fr.passerelle.testlms.oidc;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The last id token of each person. Thread-safe. */
public final class LastIdTokens {

    private final Map<String, DecodedIdToken> byPerson = new ConcurrentHashMap<>();

    void keep(DecodedIdToken token) {
        byPerson.put(token.person(), token);
    }

    /** The last one that went out for anybody. */
    public Optional<DecodedIdToken> ofAnybody() {
        return byPerson.values().stream().max(Comparator.comparing(DecodedIdToken::at));
    }

    /** The last one for a person, by handle. */
    public Optional<DecodedIdToken> of(String person) {
        return Optional.ofNullable(byPerson.get(person));
    }
}
