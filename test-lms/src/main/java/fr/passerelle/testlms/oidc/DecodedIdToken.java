package fr.passerelle.testlms.oidc;

import com.nimbusds.jose.util.Base64URL;
import fr.passerelle.testlms.web.Json;
import java.time.Instant;
import java.util.Map;

/**
 * An id token that was sent, for people to read: pretty JSON, without the signature.
 *
 * @param person the handle of whoever opened the activity
 * @param link the title of the activity
 */
public record DecodedIdToken(Instant at, String person, String link, String header, String claims) {

    static DecodedIdToken of(String token, Map<String, Object> claims, PendingLaunch launch, Instant at) {
        return new DecodedIdToken(
                at, launch.person().id(), launch.occasion().title(), header(token), Json.pretty(claims));
    }

    private static String header(String token) {
        String decoded = Base64URL.from(token.substring(0, token.indexOf('.'))).decodeToString();
        return Json.read(decoded).map(Json::pretty).orElse(decoded);
    }
}
