package fr.passerelle.app.command;

import fr.passerelle.app.keys.KeyRotation;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.platforms.PlatformAlreadyKnown;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.settings.Settings;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.product.Product;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "add", description = "Enregistre une plateforme avec les valeurs qu’elle affiche.")
final class PlatformAdd extends Printing {
    private static final int LONGEST_ID = 255;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 2_000;

    @Option(names = "--issuer", required = true, paramLabel = "ADRESSE", description = "l’émetteur, à la lettre près")
    private String issuer = "";

    @Option(names = "--client-id", required = true, paramLabel = "ID", description = "l’identifiant client")
    private String clientId = "";

    @Option(names = "--authorization-endpoint", required = true, paramLabel = "ADRESSE")
    private String authorizationEndpoint = "";

    @Option(names = "--token-endpoint", required = true, paramLabel = "ADRESSE")
    private String tokenEndpoint = "";

    @Option(names = "--jwks-uri", required = true, paramLabel = "ADRESSE")
    private String jwksUri = "";

    @Option(names = "--deployment-id", required = true, paramLabel = "ID", description = "répétable")
    private List<String> deploymentIds = List.of();

    @Option(names = "--name", paramLabel = "NOM", description = "le nom à afficher")
    private String name = "";

    @Option(
            names = "--product",
            paramLabel = "PRODUIT",
            description = "moodle, canvas, brightspace, blackboard, sakai…")
    private String product = "";

    @Option(
            names = "--token-audience",
            paramLabel = "TEXTE",
            description = "le destinataire des jetons, si ce n’est pas --token-endpoint")
    private String tokenAudience = "";

    @Option(names = "--allowed-host", paramLabel = "MACHINE", description = "où sont aussi ses services ; répétable")
    private List<String> allowedHosts = List.of();

    @Option(names = "--organisation", paramLabel = "NOM", description = "à qui elle appartient")
    private String organisation = Organisations.DEFAULT;

    @Option(names = "--own-keys", description = "avec ses propres clés, publiées à l’adresse qu’écrit « keys list »")
    private boolean ownKeys;

    private final Settings settings;
    private final Organisations organisations;
    private final Platforms platforms;
    private final KeyRotation keys;

    PlatformAdd(Settings settings, Organisations organisations, Platforms platforms, KeyRotation keys) {
        this.settings = settings;
        this.organisations = organisations;
        this.platforms = platforms;
        this.keys = keys;
    }

    @Override
    public void run() {
        Registration registration = Registration.of(
                        text("--issuer", issuer, LONGEST_ID), text("--client-id", clientId, LONGEST_ID))
                .product(product())
                .tokenAudience(tokenAudience.isBlank() ? "" : text("--token-audience", tokenAudience, LONGEST_ADDRESS))
                .allowedHosts(hosts())
                .name(text("--name", name.isBlank() ? cut(issuer) : name, LONGEST_NAME))
                .endpoints(
                        address("--authorization-endpoint", authorizationEndpoint),
                        address("--token-endpoint", tokenEndpoint),
                        address("--jwks-uri", jwksUri));
        List<DeploymentId> deployments = deploymentIds.stream()
                .map(id -> new DeploymentId(text("--deployment-id", id, LONGEST_ID)))
                .toList();
        try {
            String owner = text("--organisation", organisation, LONGEST_NAME);
            platforms.add(registration, organisations.named(owner), deployments);
        } catch (PlatformAlreadyKnown known) {
            throw new CommandRefused("Cette plateforme est déjà enregistrée avec cet identifiant client.");
        }
        if (ownKeys) {
            keys.give(keys.makeRing(), registration.id());
        }
        out().println(registration.id().value());
    }

    private Product product() {
        if (product.isEmpty()) {
            return Product.ofIssuer(issuer);
        }
        Product named = Product.of(product, "");
        if (named == Product.GENERIC && !product.equalsIgnoreCase("generic")) {
            throw new CommandRefused("La valeur de --product n’est pas un produit connu : "
                    + Arrays.stream(Product.values())
                            .map(known -> known.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return named;
    }

    private Set<String> hosts() {
        for (String host : allowedHosts) {
            if (!HOST.matcher(text("--allowed-host", host, LONGEST_ID)).matches()) {
                throw new CommandRefused(
                        "La valeur de --allowed-host doit être un nom de machine, sans adresse ni port.");
            }
        }
        return Set.copyOf(allowedHosts);
    }

    private static String cut(String issuer) {
        return issuer.length() > LONGEST_NAME ? issuer.substring(0, LONGEST_NAME) : issuer;
    }

    private static String text(String option, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            throw new CommandRefused("La valeur de " + option + " doit avoir de 1 à " + longest + " caractères.");
        }
        return value;
    }

    private URI address(String option, String value) {
        try {
            URI address = new URI(text(option, value, LONGEST_ADDRESS));
            boolean secure = "https".equals(address.getScheme())
                    || (settings.loopbackAllowed() && "http".equals(address.getScheme()));
            if (secure && address.getHost() != null && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            throw new CommandRefused("La valeur de " + option + " n’est pas une adresse.");
        }
        throw new CommandRefused("La valeur de " + option + " doit être une adresse complète en https://.");
    }
}
