package fr.passerelle.lti.product;

import static fr.passerelle.lti.product.PlatformProfile.PLAIN;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The products whose habits are known. What is not named here, and every platform that does not say what it is, is
 * {@link #GENERIC}: strict writing and tolerant reading are enough for it.
 */
// Records and copied sets: nothing in a constant can change.
@SuppressWarnings("ImmutableEnumChecker")
public enum Product {
    MOODLE(PLAIN, "moodle"),
    /** One issuer for all hosted schools; sign-in, keys and configuration moved to another host (Q21, Q23). */
    CANVAS(
            PLAIN.sharing(
                            "https://canvas.instructure.com",
                            "https://canvas.beta.instructure.com",
                            "https://canvas.test.instructure.com")
                    .on("*.instructure.com", "sso.canvaslms.com", "sso.beta.canvaslms.com", "sso.test.canvaslms.com")
                    .withDeploymentsThatComeAndGo()
                    .withSubmissions(),
            "canvas"),
    /** Tokens are for one audience, wherever they are asked for (Q35). */
    BRIGHTSPACE(
            PLAIN.on("*.brightspace.com").withTokensFor("https://api.brightspace.com/auth/token"),
            "brightspace",
            "desire2learn",
            "d2l"),
    /** One issuer for everyone (Q29); a school's services are on the school's host. */
    BLACKBOARD(PLAIN.sharing("https://blackboard.com").on("*.blackboard.com"), "blackboard", "blackboardlearn"),
    /** A deployment for each site, if so configured (Q42). */
    SAKAI(PLAIN.withDeploymentsThatComeAndGo(), "sakai"),
    OPENEDX(PLAIN, "openedx", "edx"),
    ILIAS(PLAIN, "ilias"),
    SCHOOLOGY(PLAIN.sharing("https://schoology.schoology.com").on("*.schoology.com"), "schoology"),
    GENERIC(PLAIN);

    private final PlatformProfile profile;
    private final Set<String> families;

    Product(PlatformProfile profile, String... families) {
        this.profile = profile;
        this.families = Set.of(families);
    }

    public PlatformProfile profile() {
        return profile;
    }

    /** By {@code product_family_code}, however it is spelled, or else by an issuer that only one product has. */
    public static Product of(String familyCode, String issuer) {
        String family = familyCode.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Arrays.stream(values())
                .filter(product -> product.families.contains(family))
                .findFirst()
                .orElseGet(() -> ofIssuer(issuer));
    }

    /** By an issuer that only one product has. */
    public static Product ofIssuer(String issuer) {
        return Arrays.stream(values())
                .filter(product -> product.profile.sharedIssuers().contains(issuer))
                .findFirst()
                .orElse(GENERIC);
    }
}
