package fr.passerelle.registration.manual;

import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.product.Product;
import fr.passerelle.registration.manual.DraftProblem.Code;
import fr.passerelle.registration.manual.DraftProblem.Field;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The values as typed, all of them text; spaces around them do not count. Name, token audience, deployment
 * ids and allowed hosts may be empty; the latter two hold several, parted by spaces, commas or lines. The
 * issuer is kept to the letter: a platform that writes a final slash means it.
 */
public record RegistrationDraft(
        String name,
        String issuer,
        String clientId,
        String authorizationEndpoint,
        String tokenEndpoint,
        String tokenAudience,
        String jwksUri,
        String deploymentIds,
        String allowedHosts) {

    private static final int LONGEST_TEXT = 255;
    private static final int LONGEST_ADDRESS = 2000;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    public RegistrationDraft {
        name = name.strip();
        issuer = issuer.strip();
        clientId = clientId.strip();
        authorizationEndpoint = authorizationEndpoint.strip();
        tokenEndpoint = tokenEndpoint.strip();
        tokenAudience = tokenAudience.strip();
        jwksUri = jwksUri.strip();
    }

    /** A registration, or everything that is wrong in one go. Nothing is resolved or called. */
    public CheckedDraft check(EgressPolicy policy) {
        return check(policy, Product.ofIssuer(issuer));
    }

    /** As {@link #check(EgressPolicy)}, of a platform that is said to be this product. */
    CheckedDraft check(EgressPolicy policy, Product product) {
        List<DraftProblem> problems = new ArrayList<>();
        checkLength(problems, Field.NAME, name);
        checkWord(problems, Field.ISSUER, issuer);
        checkAddress(problems, Field.ISSUER, issuer, policy);
        checkWord(problems, Field.CLIENT_ID, clientId);
        checkEndpoint(problems, Field.AUTHORIZATION_ENDPOINT, authorizationEndpoint, policy);
        checkEndpoint(problems, Field.TOKEN_ENDPOINT, tokenEndpoint, policy);
        checkLength(problems, Field.TOKEN_AUDIENCE, tokenAudience);
        checkEndpoint(problems, Field.JWKS_URI, jwksUri, policy);
        for (String id : parted(deploymentIds)) {
            checkLength(problems, Field.DEPLOYMENT_IDS, id);
        }
        for (String host : parted(allowedHosts)) {
            if (!HOST.matcher(host).matches()) {
                problems.add(new DraftProblem(Field.ALLOWED_HOSTS, Code.MALFORMED));
            }
        }
        return problems.isEmpty()
                ? usable(product)
                : new CheckedDraft.Unusable(problems.stream().distinct().toList());
    }

    private CheckedDraft usable(Product product) {
        Registration registration = Registration.of(issuer, clientId)
                .name(name)
                .product(product)
                .tokenAudience(tokenAudience)
                .allowedHosts(Set.copyOf(parted(allowedHosts)))
                .endpoints(URI.create(authorizationEndpoint), URI.create(tokenEndpoint), URI.create(jwksUri));
        return new CheckedDraft.Usable(
                registration, deployments().stream().map(DeploymentId::new).toList());
    }

    /** The deployment ids, one by one. */
    List<String> deployments() {
        return parted(deploymentIds);
    }

    private static void checkWord(List<DraftProblem> problems, Field field, String value) {
        if (value.isEmpty()) {
            problems.add(new DraftProblem(field, Code.REQUIRED));
        } else if (value.chars().anyMatch(c -> c <= ' ' || c == 127)) {
            problems.add(new DraftProblem(field, Code.MALFORMED));
        } else {
            checkLength(problems, field, value);
        }
    }

    private static void checkEndpoint(List<DraftProblem> problems, Field field, String value, EgressPolicy policy) {
        if (value.isEmpty()) {
            problems.add(new DraftProblem(field, Code.REQUIRED));
        } else if (value.length() > LONGEST_ADDRESS) {
            problems.add(new DraftProblem(field, Code.TOO_LONG));
        } else {
            checkAddress(problems, field, value, policy);
        }
    }

    private static void checkAddress(List<DraftProblem> problems, Field field, String value, EgressPolicy policy) {
        try {
            URI address = new URI(value);
            boolean whole = address.isAbsolute() && address.getHost() != null && address.getRawUserInfo() == null;
            if (!value.isEmpty() && !whole) {
                problems.add(new DraftProblem(field, Code.NOT_AN_ADDRESS));
            } else if (whole && !policy.permits(address)) {
                problems.add(new DraftProblem(field, Code.INSECURE));
            }
        } catch (URISyntaxException e) {
            problems.add(new DraftProblem(field, Code.NOT_AN_ADDRESS));
        }
    }

    private static void checkLength(List<DraftProblem> problems, Field field, String value) {
        if (value.length() > LONGEST_TEXT) {
            problems.add(new DraftProblem(field, Code.TOO_LONG));
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            problems.add(new DraftProblem(field, Code.MALFORMED));
        }
    }

    private static List<String> parted(String values) {
        return Pattern.compile("[\\s,;]+")
                .splitAsStream(values)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
