package fr.passerelle.app.command.platform;

import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.draft.DraftWords;
import fr.passerelle.app.draft.MovedPlatform;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.platforms.PlatformAlreadyKnown;
import fr.passerelle.app.upkeep.PlatformUpkeep;
import fr.passerelle.registration.ToolRegistration;
import fr.passerelle.registration.manual.CheckedDraft;
import fr.passerelle.registration.manual.DraftProblem.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "move",
        description =
                "Change l’adresse d’une plateforme ; ce qui n’est pas donné reste comme il est, ses données aussi.")
final class PlatformMove extends OfOnePlatform {
    private static final String ADDRESS = "ADRESSE";

    @Option(names = "--issuer", paramLabel = ADDRESS, description = "le nouvel émetteur, à la lettre près")
    private @Nullable String issuer;

    @Option(names = "--client-id", paramLabel = "ID", description = "le nouvel identifiant client")
    private @Nullable String clientId;

    @Option(names = "--authorization-endpoint", paramLabel = ADDRESS)
    private @Nullable String authorizationEndpoint;

    @Option(names = "--token-endpoint", paramLabel = ADDRESS)
    private @Nullable String tokenEndpoint;

    @Option(names = "--token-audience", paramLabel = "TEXTE", description = "vide : l’adresse des jetons")
    private @Nullable String tokenAudience;

    @Option(names = "--jwks-uri", paramLabel = ADDRESS)
    private @Nullable String jwksUri;

    @Option(names = "--allowed-host", paramLabel = "MACHINE", description = "répétable")
    private @Nullable List<String> allowedHosts;

    private final ToolRegistration tool;

    PlatformMove(PlatformUpkeep platforms, ToolRegistration tool) {
        super(platforms);
        this.tool = tool;
    }

    @Override
    public void run() {
        KnownPlatform known = found(platforms().find(BY, id()));
        Map<Field, String> given = given();
        if (given.isEmpty()) {
            throw new CommandRefused("Donnez au moins une valeur qui change ; « platform move --help » les écrit.");
        }
        MovedPlatform move = MovedPlatform.of(known.registration()).with(given);
        CheckedDraft checked = tool.check(move.draft(known.registration().name()));
        if (!(checked instanceof CheckedDraft.Usable there)) {
            throw new CommandRefused(checked.problems().stream()
                    .map(DraftWords.french()::sentence)
                    .collect(Collectors.joining("\n")));
        }
        try {
            found(platforms().redefine(BY, id(), move.moved(known.registration(), there)));
        } catch (PlatformAlreadyKnown twin) {
            throw new CommandRefused("Une autre plateforme est déjà enregistrée avec cet identifiant client.");
        }
    }

    private Map<Field, String> given() {
        Map<Field, String> given = new EnumMap<>(Field.class);
        put(given, Field.ISSUER, issuer);
        put(given, Field.CLIENT_ID, clientId);
        put(given, Field.AUTHORIZATION_ENDPOINT, authorizationEndpoint);
        put(given, Field.TOKEN_ENDPOINT, tokenEndpoint);
        put(given, Field.TOKEN_AUDIENCE, tokenAudience);
        put(given, Field.JWKS_URI, jwksUri);
        put(
                given,
                Field.ALLOWED_HOSTS,
                Optional.ofNullable(allowedHosts)
                        .map(hosts -> String.join(" ", hosts))
                        .orElse(null));
        return given;
    }

    private static void put(Map<Field, String> given, Field field, @Nullable String value) {
        if (value != null) {
            given.put(field, value);
        }
    }
}
