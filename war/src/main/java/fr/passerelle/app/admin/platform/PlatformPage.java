package fr.passerelle.app.admin.platform;

import fr.passerelle.app.admin.form.FormField;
import fr.passerelle.app.keys.ToolKey;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.platforms.PlatformChanges;
import fr.passerelle.app.platforms.PlatformDirectory.SeenDeployment;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.Registration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One platform ({@code admin/platform}).
 *
 * @param path where its forms post, under the application's root
 * @param seconds how late another node may see a change
 */
public record PlatformPage(
        String id,
        String path,
        String name,
        String organisation,
        boolean active,
        boolean automatic,
        FormField rename,
        Map<String, String> values,
        List<DeploymentLine> deployments,
        Keys keys,
        long seconds) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));

    public PlatformPage {
        deployments = List.copyOf(deployments);
    }

    /** One deployment. */
    public record DeploymentLine(String id, String state, String since, boolean approvable, boolean refusable) {}

    /** Our keys for this platform: where they are published, whether this administrator may rotate them. */
    public record Keys(String address, boolean rotatable, List<KeyLine> published) {
        public Keys {
            published = List.copyOf(published);
        }
    }

    /** One key of ours. */
    public record KeyLine(String kid, String signsFrom) {}

    static PlatformPage of(KnownPlatform known, List<SeenDeployment> deployments, Keys keys, Messages texts) {
        Registration registration = known.registration();
        return new PlatformPage(
                registration.id().value(),
                PlatformTools.PATH + "/" + registration.id().value(),
                registration.name(),
                known.organisation().name(),
                registration.active(),
                known.automatic(),
                FormField.of("name", texts.text("platform.name"), registration.name(), PlatformChanges.LONGEST_NAME)
                        .needed(),
                values(known, texts),
                deployments.stream().map(seen -> line(seen, texts)).toList(),
                keys,
                Platforms.STALENESS.toSeconds());
    }

    PlatformPage with(FormField wrongName) {
        return new PlatformPage(
                id, path, name, organisation, active, automatic, wrongName, values, deployments, keys, seconds);
    }

    private static Map<String, String> values(KnownPlatform known, Messages texts) {
        Registration registration = known.registration();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(texts.text("platform.organisation"), known.organisation().name());
        values.put(
                texts.text("platform.product"),
                texts.text("platform.product." + registration.product().name()));
        values.put(texts.text("draft.field.ISSUER"), registration.issuer());
        values.put(texts.text("draft.field.CLIENT_ID"), registration.clientId());
        values.put(
                texts.text("draft.field.AUTHORIZATION_ENDPOINT"),
                registration.authorizationEndpoint().toString());
        values.put(
                texts.text("draft.field.TOKEN_ENDPOINT"),
                registration.tokenEndpoint().toString());
        values.put(texts.text("draft.field.TOKEN_AUDIENCE"), registration.tokenAudience());
        values.put(texts.text("draft.field.JWKS_URI"), registration.jwksUri().toString());
        if (!registration.allowedHosts().isEmpty()) {
            values.put(texts.text("draft.field.ALLOWED_HOSTS"), String.join(" ", registration.allowedHosts()));
        }
        values.put(texts.text("platform.since"), WHEN.format(known.since()));
        return values;
    }

    private static DeploymentLine line(SeenDeployment seen, Messages texts) {
        Deployment.State state = seen.deployment().state();
        return new DeploymentLine(
                seen.deployment().id().value(),
                texts.text("platform.deployment." + state),
                WHEN.format(seen.firstSeenAt()),
                state != Deployment.State.ACTIVE,
                state != Deployment.State.DISABLED);
    }

    static KeyLine line(ToolKey key) {
        return new KeyLine(key.kid(), WHEN.format(key.signsFrom()));
    }
}
