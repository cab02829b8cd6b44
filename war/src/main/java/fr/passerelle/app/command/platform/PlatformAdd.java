package fr.passerelle.app.command.platform;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.draft.DraftWords;
import fr.passerelle.app.keys.KeyRotation;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.platforms.PlatformAlreadyKnown;
import fr.passerelle.app.settings.Settings;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.app.upkeep.PlatformUpkeep;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.product.Product;
import fr.passerelle.registration.ToolRegistration;
import fr.passerelle.registration.manual.CheckedDraft;
import fr.passerelle.registration.manual.DraftProblem.Field;
import fr.passerelle.registration.manual.Preset;
import fr.passerelle.registration.manual.PresetDraft;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;

@Command(name = "add", description = "Enregistre une plateforme avec les valeurs qu’elle affiche.")
final class PlatformAdd extends Printing {
    private static final Administrator BY = Administrator.COMMAND_LINE;
    private static final int LONGEST_ID = 255;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 2_000;

    @Option(names = "--issuer", paramLabel = "ADRESSE", description = "l’émetteur, à la lettre près")
    private String issuer = "";

    @Option(names = "--client-id", required = true, paramLabel = "ID", description = "l’identifiant client")
    private String clientId = "";

    @Option(names = "--authorization-endpoint", paramLabel = "ADRESSE")
    private String authorizationEndpoint = "";

    @Option(names = "--token-endpoint", paramLabel = "ADRESSE")
    private String tokenEndpoint = "";

    @Option(names = "--jwks-uri", paramLabel = "ADRESSE")
    private String jwksUri = "";

    @Option(
            names = "--deployment-id",
            paramLabel = "ID",
            description = "répétable ; sans lui, le premier lancement attend un accord")
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

    @Option(
            names = "--anonymous",
            description = "accepte les lancements qui ne nomment personne ; ils ne sont jamais notés")
    private boolean anonymous;

    @Option(names = "--own-keys", description = "avec ses propres clés, publiées à l’adresse qu’écrit « keys list »")
    private boolean ownKeys;

    @Option(
            names = "--preset",
            paramLabel = "LOGICIEL",
            description = "moodle, canvas, brightspace… : le reste suit de --site et des deux identifiants")
    private String preset = "";

    @Option(names = "--site", paramLabel = "ADRESSE", description = "l’adresse de la plateforme, avec --preset")
    private String site = "";

    private final Settings settings;
    private final Transactions transactions;
    private final Organisations organisations;
    private final PlatformUpkeep platforms;
    private final ToolRegistration tool;
    private final KeyRotation keys;

    PlatformAdd(
            Settings settings,
            Transactions transactions,
            Organisations organisations,
            PlatformUpkeep platforms,
            ToolRegistration tool,
            KeyRotation keys) {
        this.settings = settings;
        this.transactions = transactions;
        this.organisations = organisations;
        this.platforms = platforms;
        this.tool = tool;
        this.keys = keys;
    }

    @Override
    public void run() {
        CheckedDraft.Usable usable = preset.isEmpty() ? asTyped() : asPreset();
        String owner = text("--organisation", organisation, LONGEST_NAME);
        try {
            transactions.runRacing(() -> add(usable, owner));
        } catch (PlatformAlreadyKnown known) {
            throw new CommandRefused("Cette plateforme est déjà enregistrée avec cet identifiant client.");
        }
        out().println(usable.registration().id().value());
    }

    /** The organisation if it is new, the platform and its keys: all of it, or nothing. */
    private void add(CheckedDraft.Usable usable, String owner) {
        Registration registration = usable.registration();
        platforms.add(BY, registration, organisations.named(BY, owner), usable.deployments());
        if (ownKeys) {
            keys.give(keys.makeRing(), registration.id());
        }
    }

    /** The little a known product needs. */
    private CheckedDraft.Usable asPreset() {
        Preset known = Preset.named(preset)
                .orElseThrow(() -> new CommandRefused("La valeur de --preset n’est pas un logiciel connu : "
                        + Arrays.stream(Preset.values()).map(Preset::word).collect(Collectors.joining(", ")) + "."));
        CheckedDraft checked = tool.check(new PresetDraft(known, name, site, typed()));
        if (checked instanceof CheckedDraft.Usable usable) {
            return new CheckedDraft.Usable(usable.registration().allowingAnonymous(anonymous), usable.deployments());
        }
        throw new CommandRefused(
                checked.problems().stream().map(DraftWords.french()::sentence).collect(Collectors.joining("\n")));
    }

    private Map<Field, String> typed() {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        typed.put(Field.ISSUER, issuer);
        typed.put(Field.CLIENT_ID, clientId);
        typed.put(Field.AUTHORIZATION_ENDPOINT, authorizationEndpoint);
        typed.put(Field.TOKEN_ENDPOINT, tokenEndpoint);
        typed.put(Field.TOKEN_AUDIENCE, tokenAudience);
        typed.put(Field.JWKS_URI, jwksUri);
        typed.put(Field.DEPLOYMENT_IDS, String.join("\n", deploymentIds));
        typed.put(Field.ALLOWED_HOSTS, String.join("\n", allowedHosts));
        return typed;
    }

    private CheckedDraft.Usable asTyped() {
        requireAll();
        Registration registration = Registration.of(
                        text("--issuer", issuer, LONGEST_ID), text("--client-id", clientId, LONGEST_ID))
                .product(product())
                .tokenAudience(tokenAudience.isBlank() ? "" : text("--token-audience", tokenAudience, LONGEST_ADDRESS))
                .allowedHosts(hosts())
                .anonymousAllowed(anonymous)
                .name(text("--name", name.isBlank() ? cut(issuer) : name, LONGEST_NAME))
                .endpoints(
                        address("--authorization-endpoint", authorizationEndpoint),
                        address("--token-endpoint", tokenEndpoint),
                        address("--jwks-uri", jwksUri));
        return new CheckedDraft.Usable(
                registration,
                deploymentIds.stream()
                        .map(id -> new DeploymentId(text("--deployment-id", id, LONGEST_ID)))
                        .toList());
    }

    /** Without a preset nothing follows from anything. */
    private void requireAll() {
        CommandLine command = line();
        List<ArgSpec> missing = Stream.of("--issuer", "--authorization-endpoint", "--token-endpoint", "--jwks-uri")
                .map(option -> command.getCommandSpec().findOption(option))
                .filter(option -> option.getValue() instanceof String value && value.isEmpty())
                .map(ArgSpec.class::cast)
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingParameterException(command, missing, "an option is missing");
        }
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
