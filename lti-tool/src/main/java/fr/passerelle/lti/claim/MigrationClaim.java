package fr.passerelle.lti.claim;

import fr.passerelle.lti.internal.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who and what a message concerned when the same platform spoke LTI 1.1. Believe none of it, and link no
 * old results, before {@link #provenBy} says that the platform knew the old secret. Ids that were not sent
 * are those of the message itself; some platforms send them all the same (Blackboard: {@code user_id}).
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3/migr#lti-1-1-migration-claim">LTI 1.3 migration guide</a>
 */
public final class MigrationClaim {

    /** The message the claim came in: its signature holds for no other. Times and ids as sent. */
    public record CarriedBy(String deploymentId, String issuer, String clientId, String expiry, String nonce) {}

    private final JsonObject claim;
    private final CarriedBy message;

    private MigrationClaim(JsonObject claim, CarriedBy message) {
        this.claim = claim;
        this.message = message;
    }

    public static MigrationClaim read(JsonObject claim, CarriedBy message) {
        return new MigrationClaim(claim, message);
    }

    /** Which old agreement is meant; empty if the claim does not say, and then nothing proves it. */
    public String oauthConsumerKey() {
        return claim.textOrEmpty("oauth_consumer_key");
    }

    /** The person's old id. */
    public Optional<String> userId() {
        return id("user_id");
    }

    /** The course's old id. */
    public Optional<String> contextId() {
        return id("context_id");
    }

    /** The activity's old id. */
    public Optional<String> resourceLinkId() {
        return id("resource_link_id");
    }

    /** The platform's old name for itself. */
    public Optional<String> toolConsumerInstanceGuid() {
        return id("tool_consumer_instance_guid");
    }

    /**
     * Whether whoever wrote the claim knew the old agreement's secret. False without a key or signature.
     * Takes the same time wherever they differ.
     */
    public boolean provenBy(String secret) {
        String signature = claim.textOrEmpty("oauth_consumer_key_sign");
        if (secret.isEmpty() || signature.isEmpty() || oauthConsumerKey().isEmpty()) {
            return false;
        }
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8), signed(secret).getBytes(StandardCharsets.UTF_8));
    }

    private String signed(String secret) {
        String text = String.join(
                "&",
                oauthConsumerKey(),
                message.deploymentId(),
                message.issuer(),
                message.clientId(),
                message.expiry(),
                message.nonce());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private Optional<String> id(String member) {
        return claim.text(member).flatMap(OpaqueId::in);
    }

    @Override
    public String toString() {
        return "MigrationClaim[…]";
    }
}
