package fr.passerelle.testlms.token;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Endpoint;
import fr.passerelle.testlms.web.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Publishes the platform's keys to whoever asks. */
public final class JwksEndpoint implements Endpoint {

    public static final String PATH = "/mod/lti/certs.php";

    /** Keys of other kinds and for other uses, and one of no kind known. */
    private static final List<Map<String, Object>> OTHERS = List.of(
            Map.of(
                    "kty", "EC",
                    "crv", "P-256",
                    "kid", "courbe",
                    "x", "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                    "y", "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"),
            Map.of(
                    "kty",
                    "OKP",
                    "crv",
                    "Ed25519",
                    "kid",
                    "edwards",
                    "x",
                    "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"),
            Map.of("kty", "jamais-vue", "kid", "inconnue", "use", "enc"));

    private final PlatformKeys keys;
    private final Faults faults;
    private final Habits habits;

    public JwksEndpoint(PlatformKeys keys, Faults faults, Habits habits) {
        this.keys = keys;
        this.faults = faults;
        this.habits = habits;
    }

    @Override
    public Answer answer(Request request) {
        if (faults.strikes(Fault.JWKS_DOWN)) {
            return Answer.empty(503);
        }
        if (faults.strikes(Fault.JWKS_HANGS)) {
            return Answer.empty(503).never();
        }
        return faults.strikes(Fault.JWKS_NOT_JSON)
                ? Answer.of(200, "text/html; charset=utf-8", "<h1>Maintenance</h1>")
                : Answer.json(200, Map.of("keys", published()));
    }

    private List<Map<String, Object>> published() {
        List<Map<String, Object>> published = new ArrayList<>();
        if (faults.strikes(Fault.JWKS_EMPTY)) {
            return published;
        }
        if (faults.strikes(Fault.JWKS_WITH_OTHER_KEYS)) {
            published.addAll(OTHERS);
        }
        if (faults.strikes(Fault.JWKS_WITH_A_KEY_WITHOUT_KID)) {
            Map<String, Object> nameless = new LinkedHashMap<>(keys.published().get(0));
            nameless.remove("kid");
            published.add(nameless);
        }
        boolean bare = faults.strikes(Fault.JWKS_WITHOUT_ALG) || habits.has(Trait.BARE_KEYS);
        for (Map<String, Object> key : keys.published()) {
            Map<String, Object> copy = new LinkedHashMap<>(key);
            if (bare) {
                copy.keySet().removeAll(List.of("alg", "use"));
            }
            if (faults.strikes(Fault.JWKS_WITHOUT_KID)) {
                copy.remove("kid");
            }
            if (faults.strikes(Fault.JWKS_WITH_PRIVATE_KEY)) {
                copy.put("d", "cette-valeur-n-ouvre-rien");
            }
            published.add(copy);
        }
        return published;
    }
}
