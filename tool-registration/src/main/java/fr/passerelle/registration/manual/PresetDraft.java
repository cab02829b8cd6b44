package fr.passerelle.registration.manual;

import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.registration.manual.DraftProblem.Code;
import fr.passerelle.registration.manual.DraftProblem.Field;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an administrator typed about a platform of a known product; everything else follows from the {@link Preset}.
 * A value typed for a field that is not asked for counts, so that an unusual installation can be linked too.
 *
 * @param site empty for a product whose addresses do not follow from it
 */
public record PresetDraft(Preset preset, String name, String site, Map<Field, String> typed) {

    private static final int LONGEST_SITE = 400;

    public PresetDraft {
        name = name.strip();
        site = root(site.strip());
        Map<Field, String> kept = new EnumMap<>(Field.class);
        typed.forEach((field, value) -> {
            if (!value.isBlank()) {
                kept.put(field, value.strip());
            }
        });
        typed = Map.copyOf(kept);
    }

    /** What is wrong with the site's address alone: it is asked for first. */
    public List<DraftProblem> siteProblems(EgressPolicy policy) {
        List<DraftProblem> problems = new ArrayList<>();
        if (preset.needsSite()) {
            siteProblem(policy, problems);
        }
        return problems;
    }

    /** The values as they would be kept, before they are checked. */
    public RegistrationDraft values() {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(preset.endpoints().known(site, value(typed, Field.CLIENT_ID)));
        values.putAll(typed);
        return new RegistrationDraft(
                name,
                value(values, Field.ISSUER),
                value(values, Field.CLIENT_ID),
                value(values, Field.AUTHORIZATION_ENDPOINT),
                value(values, Field.TOKEN_ENDPOINT),
                value(values, Field.TOKEN_AUDIENCE),
                value(values, Field.JWKS_URI),
                value(values, Field.DEPLOYMENT_IDS),
                value(values, Field.ALLOWED_HOSTS));
    }

    /** A registration of this product, or everything that is wrong in one go. Nothing is resolved or called. */
    public CheckedDraft check(EgressPolicy policy) {
        List<DraftProblem> problems = new ArrayList<>(siteProblems(policy));
        boolean siteGood = problems.isEmpty();
        RegistrationDraft values = values();
        CheckedDraft checked = values.check(policy, preset.product());
        checked.problems().stream()
                // What follows from a wrong site is not told again.
                .filter(problem -> siteGood || typed.containsKey(problem.field()))
                .forEach(problems::add);
        idProblems(values, problems);
        if (typed.getOrDefault(Field.ISSUER, "").endsWith("/")
                && !preset.endpoints().issuer().isEmpty()) {
            problems.add(new DraftProblem(Field.ISSUER, Code.FINAL_SLASH));
        }
        return problems.isEmpty()
                ? checked
                : new CheckedDraft.Unusable(problems.stream().distinct().toList());
    }

    private void idProblems(RegistrationDraft values, List<DraftProblem> problems) {
        String client = values.clientId();
        List<String> deployments = values.deployments();
        if (isAddress(client)) {
            problems.add(new DraftProblem(Field.CLIENT_ID, Code.ADDRESS_FOR_AN_ID));
        }
        if (deployments.stream().anyMatch(PresetDraft::isAddress)) {
            problems.add(new DraftProblem(Field.DEPLOYMENT_IDS, Code.ADDRESS_FOR_AN_ID));
        }
        if (deployments.size() == 1 && preset.swapped(client, deployments.get(0))) {
            problems.add(new DraftProblem(Field.CLIENT_ID, Code.SWAPPED));
        } else if (!client.isEmpty() && deployments.contains(client)) {
            problems.add(new DraftProblem(Field.DEPLOYMENT_IDS, Code.SAME_AS_CLIENT_ID));
        }
    }

    private void siteProblem(EgressPolicy policy, List<DraftProblem> problems) {
        if (site.isEmpty()) {
            problems.add(new DraftProblem(Field.SITE, Code.REQUIRED));
        } else if (site.length() > LONGEST_SITE) {
            problems.add(new DraftProblem(Field.SITE, Code.TOO_LONG));
        } else {
            addressProblem(policy, problems);
        }
    }

    private void addressProblem(EgressPolicy policy, List<DraftProblem> problems) {
        try {
            URI address = new URI(site);
            if (!address.isAbsolute() || address.getHost() == null || address.getRawUserInfo() != null) {
                problems.add(new DraftProblem(Field.SITE, Code.NOT_AN_ADDRESS));
            } else if (!policy.permits(address)) {
                problems.add(new DraftProblem(Field.SITE, Code.INSECURE));
            } else if (address.getRawQuery() != null
                    || address.getRawFragment() != null
                    || site.toLowerCase(Locale.ROOT).endsWith(".php")) {
                problems.add(new DraftProblem(Field.SITE, Code.A_PAGE));
            }
        } catch (URISyntaxException notAnAddress) {
            problems.add(new DraftProblem(Field.SITE, Code.NOT_AN_ADDRESS));
        }
    }

    private static boolean isAddress(String value) {
        return Set.of("http:", "https:").stream()
                .anyMatch(scheme -> value.toLowerCase(Locale.ROOT).startsWith(scheme));
    }

    /** People copy the address of their site from the browser, which writes a slash after it. */
    private static String root(String site) {
        int end = site.length();
        while (end > 0 && site.charAt(end - 1) == '/') {
            end--;
        }
        return site.substring(0, end);
    }

    private static String value(Map<Field, String> values, Field field) {
        return values.getOrDefault(field, "");
    }
}
