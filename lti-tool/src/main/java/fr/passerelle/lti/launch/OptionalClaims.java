package fr.passerelle.lti.launch;

import fr.passerelle.lti.claim.ClaimName;
import fr.passerelle.lti.claim.Context;
import fr.passerelle.lti.claim.CustomParameters;
import fr.passerelle.lti.claim.ForUser;
import fr.passerelle.lti.claim.LaunchPresentation;
import fr.passerelle.lti.claim.MigrationClaim;
import fr.passerelle.lti.claim.OpaqueId;
import fr.passerelle.lti.claim.ResourceLink;
import fr.passerelle.lti.claim.ToolPlatform;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.refusal.LaunchRefused;
import fr.passerelle.lti.roster.RosterEndpoint;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The claims a message may do without: absent, null, empty or oddly typed ones are nothing. */
record OptionalClaims(JsonObject claims) {

    Optional<Context> context() {
        return object(ClaimName.CONTEXT).flatMap(Context::read);
    }

    CustomParameters custom() {
        return object(ClaimName.CUSTOM).map(CustomParameters::read).orElseGet(() -> CustomParameters.of(Map.of()));
    }

    LaunchPresentation presentation() {
        return object(ClaimName.LAUNCH_PRESENTATION)
                .map(LaunchPresentation::read)
                .orElse(LaunchPresentation.UNSPOKEN);
    }

    Optional<ToolPlatform> toolPlatform() {
        return object(ClaimName.TOOL_PLATFORM).map(ToolPlatform::read);
    }

    Optional<GradeEndpoint> gradeEndpoint() {
        return object(ClaimName.GRADE_ENDPOINT).map(GradeEndpoint::read);
    }

    Optional<RosterEndpoint> rosterEndpoint() {
        return object(ClaimName.NAMES_ROLE_SERVICE).flatMap(RosterEndpoint::read);
    }

    Optional<String> locale() {
        return said(presentation().locale()).or(() -> string(ClaimName.LOCALE));
    }

    Optional<String> displayName() {
        return string(ClaimName.NAME)
                .or(() -> said(Stream.of(ClaimName.GIVEN_NAME, ClaimName.FAMILY_NAME)
                        .map(this::string)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "))));
    }

    /** To be believed of a mentor only. */
    Set<String> roleScopeMentor() {
        return claims.strings(ClaimName.ROLE_SCOPE_MENTOR.wireName()).stream()
                .map(OpaqueId::in)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<ResourceLink> resourceLink() {
        return usable(() -> object(ClaimName.RESOURCE_LINK).map(ResourceLink::read));
    }

    Optional<ForUser> forUser() {
        return usable(() -> object(ClaimName.FOR_USER).map(ForUser::read));
    }

    Optional<MigrationClaim> migration(String deploymentId, String issuer, String clientId) {
        return object(ClaimName.MIGRATION)
                .map(claim -> MigrationClaim.read(
                        claim,
                        new MigrationClaim.CarriedBy(
                                deploymentId,
                                issuer,
                                clientId,
                                claims.textOrEmpty(ClaimName.EXPIRES_AT.wireName()),
                                claims.textOrEmpty(ClaimName.NONCE.wireName()))));
    }

    /** What other messages require is here left out when it would be refused there. */
    private static <T> Optional<T> usable(Supplier<Optional<T>> claim) {
        try {
            return claim.get();
        } catch (LaunchRefused unusable) {
            return Optional.empty();
        }
    }

    private Optional<JsonObject> object(ClaimName name) {
        return claims.object(name.wireName());
    }

    private Optional<String> string(ClaimName name) {
        return claims.string(name.wireName()).flatMap(OptionalClaims::said);
    }

    private static Optional<String> said(String text) {
        return Optional.of(text.strip()).filter(Predicate.not(String::isEmpty));
    }
}
