package fr.passerelle.registration.manual;

import static fr.passerelle.registration.manual.PresetEndpoints.ASKED;

import fr.passerelle.lti.product.Product;
import fr.passerelle.registration.manual.DraftProblem.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known beforehand about the products whose administrators type values in, so that they type as few as
 * possible. An endpoint is a constant, or follows from the site's address or from the client id, or is asked for
 * where the product shows another one for each tool or documents none.
 */
// Patterns and records: nothing in a constant can change.
@SuppressWarnings("ImmutableEnumChecker")
public enum Preset {
    /** The addresses of {@code mod/lti}; ids as Moodle 4.5 makes them. */
    MOODLE(Product.MOODLE, PresetEndpoints.ofModLti(), "[A-Za-z0-9]{15}", "[0-9]{1,10}"),
    /** @see <a href="https://developerdocs.instructure.com/services/canvas/external-tools/lti/file.lti_dev_key_config">Canvas</a> */
    CANVAS(
            Product.CANVAS,
            new PresetEndpoints(
                    "https://canvas.instructure.com",
                    "https://sso.canvaslms.com/api/lti/authorize_redirect",
                    "https://sso.canvaslms.com/login/oauth2/token",
                    "https://sso.canvaslms.com/api/lti/security/jwks"),
            "[0-9]{5,20}",
            "[0-9]+:[0-9a-f]{40}"),
    /** @see <a href="https://community.d2l.com/brightspace/kb/articles/23730-about-lti-1-3-launch-and-authentication">D2L</a> */
    BRIGHTSPACE(
            Product.BRIGHTSPACE,
            new PresetEndpoints(
                    "{site}",
                    "{site}/d2l/lti/authenticate",
                    "https://auth.brightspace.com/core/connect/token",
                    "{site}/d2l/.well-known/jwks"),
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    /** @see <a href="https://docs.anthology.com/docs/developer-portal/creating-new-rest-or-lti-application">Anthology</a> */
    BLACKBOARD(
            Product.BLACKBOARD,
            new PresetEndpoints(
                    "https://blackboard.com",
                    "https://developer.blackboard.com/api/v1/gateway/oidcauth",
                    "https://developer.blackboard.com/api/v1/gateway/oauth2/jwttoken",
                    "https://developer.blackboard.com/api/v1/management/applications/{client}/jwks.json"),
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    /** Its token endpoint ends with the number of the tool. @see <a href="https://www.tsugi.org/md/ADVANTAGE_SAKAI.md">Sakai</a> */
    SAKAI(
            Product.SAKAI,
            new PresetEndpoints("{site}", "{site}/imsoidc/lti13/oidc_auth", ASKED, "{site}/imsblis/lti13/keyset"),
            ".+",
            ".+"),
    /** A token endpoint and a key set for each block. @see <a href="https://github.com/openedx/xblock-lti-consumer">xblock-lti-consumer</a> */
    OPENEDX(
            Product.OPENEDX,
            new PresetEndpoints("{site}", "{site}/api/lti_consumer/v1/launch/", ASKED, ASKED),
            ".+",
            "[0-9]{1,10}"),
    ILIAS(Product.ILIAS, PresetEndpoints.shown(), ".+", ".+"),
    /** Made from Moodle, with its {@code mod/lti}. */
    TOTARA(Product.GENERIC, PresetEndpoints.ofModLti(), "[A-Za-z0-9]{15}", "[0-9]{1,10}"),
    /** @see <a href="https://developers.schoology.com/app-platform/lti-apps">Schoology</a> */
    SCHOOLOGY(
            Product.SCHOOLOGY,
            new PresetEndpoints(
                    "https://schoology.schoology.com",
                    "https://lti-service.svc.schoology.com/lti-service/authorize-redirect",
                    "https://lti-service.svc.schoology.com/lti-service/access-token",
                    "https://lti-service.svc.schoology.com/lti-service/.well-known/jwks"),
            ".+",
            ".+"),
    DOCEBO(Product.GENERIC, PresetEndpoints.shown(), ".+", ".+"),
    CORNERSTONE(Product.GENERIC, PresetEndpoints.shown(), ".+", ".+"),
    GENERIC(Product.GENERIC, PresetEndpoints.shown(), ".+", ".+");

    private final Product product;
    private final PresetEndpoints endpoints;
    private final Pattern clientId;
    private final Pattern deploymentId;

    Preset(Product product, PresetEndpoints endpoints, String clientId, String deploymentId) {
        this.product = product;
        this.endpoints = endpoints;
        this.clientId = Pattern.compile(clientId);
        this.deploymentId = Pattern.compile(deploymentId);
    }

    /** By its name as people and files write it: {@code moodle}. */
    public static Optional<Preset> named(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.word().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The name, as people and files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Product product() {
        return product;
    }

    /** Whether anything follows from the address of the site. */
    public boolean needsSite() {
        return endpoints.follow("{site}");
    }

    /** What an administrator must type besides the site's address, in the order of the form. */
    public Set<Field> asks() {
        Set<Field> asked = EnumSet.of(Field.CLIENT_ID, Field.DEPLOYMENT_IDS);
        asked.addAll(endpoints.asked());
        return asked;
    }

    PresetEndpoints endpoints() {
        return endpoints;
    }

    /** Whether each of the two looks like what the other should be. */
    boolean swapped(String client, String deployment) {
        return !clientId.matcher(client).matches()
                && deploymentId.matcher(client).matches()
                && clientId.matcher(deployment).matches();
    }
}
