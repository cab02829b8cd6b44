package fr.passerelle.lti.product;

import java.util.Locale;
import java.util.Set;

/**
 * What is particular about writing to a product. {@link #PLAIN} is what the specifications say.
 *
 * @param sharedIssuers issuers that many customers have in common, told apart by client id
 * @param hosts hosts of the product's own cloud, where its services and its configuration may be found beside the
 *     issuer's host: {@code sso.canvaslms.com}, or {@code *.instructure.com} for any host below
 * @param tokenAudience the {@code aud} of client assertions where it is not the token endpoint, or empty
 * @param deploymentsComeAndGo whether deployments of one client id appear without an administrator naming them
 * @param canvasSubmissions whether a score may say that it is no new submission
 */
public record PlatformProfile(
        Set<String> sharedIssuers,
        Set<String> hosts,
        String tokenAudience,
        boolean deploymentsComeAndGo,
        boolean canvasSubmissions) {

    /** A product without particulars. */
    public static final PlatformProfile PLAIN = new PlatformProfile(Set.of(), Set.of(), "", false, false);

    public PlatformProfile {
        sharedIssuers = Set.copyOf(sharedIssuers);
        hosts = Set.copyOf(hosts);
    }

    /** Whether the host is one of the product's own cloud. */
    public boolean runs(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .anyMatch(pattern ->
                        pattern.startsWith("*.") ? lower.endsWith(pattern.substring(1)) : lower.equals(pattern));
    }

    PlatformProfile sharing(String... issuers) {
        return new PlatformProfile(Set.of(issuers), hosts, tokenAudience, deploymentsComeAndGo, canvasSubmissions);
    }

    PlatformProfile on(String... patterns) {
        return new PlatformProfile(
                sharedIssuers, Set.of(patterns), tokenAudience, deploymentsComeAndGo, canvasSubmissions);
    }

    PlatformProfile withTokensFor(String audience) {
        return new PlatformProfile(sharedIssuers, hosts, audience, deploymentsComeAndGo, canvasSubmissions);
    }

    PlatformProfile withDeploymentsThatComeAndGo() {
        return new PlatformProfile(sharedIssuers, hosts, tokenAudience, true, canvasSubmissions);
    }

    PlatformProfile withSubmissions() {
        return new PlatformProfile(sharedIssuers, hosts, tokenAudience, deploymentsComeAndGo, true);
    }
}
