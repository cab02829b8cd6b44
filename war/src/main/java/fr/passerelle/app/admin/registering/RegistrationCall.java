package fr.passerelle.app.admin.registering;

import fr.passerelle.registration.dynamic.RegistrationToken;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;

/**
 * What a platform opens the invitation's link with, and what the confirmation sends again.
 *
 * @param token may be empty: Brightspace sends none (Q37)
 */
record RegistrationCall(String invitation, URI openidConfiguration, RegistrationToken token) {
    static final String INVITATION = "invitation";
    static final String OPENID_CONFIGURATION = "openid_configuration";
    static final String REGISTRATION_TOKEN = "registration_token";
    private static final int LONGEST = 8 * 1024;

    static RegistrationCall from(Map<String, List<String>> parameters) {
        return new RegistrationCall(
                text(parameters, INVITATION),
                address(text(parameters, OPENID_CONFIGURATION)),
                token(text(parameters, REGISTRATION_TOKEN)));
    }

    private static String text(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .findFirst()
                .filter(value -> value.length() <= LONGEST)
                .orElse("");
    }

    /** No platform gives a token of other signs; without one it refuses us, and says so. */
    private static RegistrationToken token(String text) {
        return RegistrationToken.accepts(text) ? new RegistrationToken(text) : RegistrationToken.NONE;
    }

    /** Where the page around us is, as far as we know: the platform gave this address with its link. */
    String platformOrigin() {
        return openidConfiguration.getScheme() + "://" + openidConfiguration.getRawAuthority();
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            throw new LinkOpenedByHand();
        }
        // The link was opened by hand: only a platform adds its own address to it.
        throw new LinkOpenedByHand();
    }

    @Override
    public String toString() {
        return "RegistrationCall";
    }
}
