package fr.passerelle.lti.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.claim.MigrationClaim.CarriedBy;
import fr.passerelle.lti.internal.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A-45, with the test vector of the migration guide. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MigrationClaimTest {

    private static final String SECRET = "my-lti11-secret";
    private static final String SIGNATURE = "lWd54kFo5qU7xshAna6v8BwoBm6tmUjc6GTax6+12ps=";
    private static final CarriedBy MESSAGE =
            new CarriedBy("689302", "https://lmsvendor.com", "PM48OJSfGDTAzAo", "1551290856", "172we8671fd8z");
    private static final String CLAIM = "{\"user_id\":\"34212\",\"oauth_consumer_key\":\"179248902\","
            + "\"oauth_consumer_key_sign\":\"" + SIGNATURE + "\",\"context_id\":\"course-1\","
            + "\"tool_consumer_instance_guid\":\"lmsvendor.com\",\"resource_link_id\":\"4b6fa\"}";

    @Test
    void is_proven_by_the_old_secret() {
        assertThat(claim(CLAIM, MESSAGE).provenBy(SECRET)).isTrue();
    }

    @Test
    void tells_all_old_ids() {
        MigrationClaim claim = claim(CLAIM, MESSAGE);

        assertThat(claim.oauthConsumerKey()).isEqualTo("179248902");
        assertThat(claim.userId()).contains("34212");
        assertThat(claim.contextId()).contains("course-1");
        assertThat(claim.resourceLinkId()).contains("4b6fa");
        assertThat(claim.toolConsumerInstanceGuid()).contains("lmsvendor.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "my-lti11-secre", "my-lti11-secret ", "MY-LTI11-SECRET"})
    void is_not_proven_by_another_secret(String secret) {
        assertThat(claim(CLAIM, MESSAGE).provenBy(secret)).isFalse();
    }

    @Test
    void is_not_proven_in_another_message() {
        assertThat(claim(CLAIM, new CarriedBy("1", MESSAGE.issuer(), MESSAGE.clientId(), "1551290856", "172we8671fd8z"))
                        .provenBy(SECRET))
                .isFalse();
        assertThat(claim(CLAIM, new CarriedBy("689302", MESSAGE.issuer(), "other", "1551290856", "172we8671fd8z"))
                        .provenBy(SECRET))
                .isFalse();
        assertThat(claim(CLAIM, new CarriedBy("689302", MESSAGE.issuer(), MESSAGE.clientId(), "1551290856", "again"))
                        .provenBy(SECRET))
                .isFalse();
    }

    @Test
    void is_not_proven_for_another_key() {
        assertThat(claim(CLAIM.replace("179248902", "179248903"), MESSAGE).provenBy(SECRET))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"oauth_consumer_key\":\"179248902\"}",
                "{\"oauth_consumer_key\":\"179248902\",\"oauth_consumer_key_sign\":null}",
                "{\"oauth_consumer_key\":\"179248902\",\"oauth_consumer_key_sign\":\"lWd54k\"}",
                "{\"oauth_consumer_key_sign\":\"" + SIGNATURE + "\"}"
            })
    void is_not_proven_without_its_key_and_signature(String claim) {
        assertThat(claim(claim, MESSAGE).provenBy(SECRET)).isFalse();
    }

    @Test
    @DisplayName("of Blackboard may name the same user as the message, with a number for an id (Q32)")
    void of_blackboard_may_name_the_same_user() {
        MigrationClaim claim = claim("{\"user_id\":34212,\"resource_link_id\":\"\",\"context_id\":{}}", MESSAGE);

        assertThat(claim.userId()).contains("34212");
        assertThat(claim.resourceLinkId()).isEmpty();
        assertThat(claim.contextId()).isEmpty();
    }

    @Test
    void is_never_written() {
        assertThat(claim(CLAIM, MESSAGE)).hasToString("MigrationClaim[…]");
    }

    private static MigrationClaim claim(String json, CarriedBy message) {
        return MigrationClaim.read(Json.object(json).orElseThrow(), message);
    }
}
