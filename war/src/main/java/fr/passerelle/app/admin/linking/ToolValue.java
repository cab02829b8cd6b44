package fr.passerelle.app.admin.linking;

import fr.passerelle.registration.manual.Preset;
import fr.passerelle.registration.profile.ToolProfile;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One of our values that a platform asks for. */
// A function without state: nothing in a constant can change.
@SuppressWarnings("ImmutableEnumChecker")
enum ToolValue {
    NAME(ToolProfile::clientName),
    DESCRIPTION(ToolProfile::description),
    CONFIGURATION(profile -> profile.launchUri().resolve("config/canvas.json").toString()),
    DECLARATION(profile -> profile.launchUri().resolve("config/tool.json").toString()),
    DOMAIN(ToolProfile::domain),
    LAUNCH(profile -> profile.launchUri().toString()),
    LOGIN(profile -> profile.loginUri().toString()),
    REDIRECT(profile -> profile.launchUri().toString()),
    KEYS(profile -> profile.jwksUri().toString()),
    DEEP_LINK(profile -> profile.launchUri().toString()),
    CUSTOM(profile -> profile.customParameters().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" ; ")));

    private final Function<ToolProfile, String> reading;

    ToolValue(Function<ToolProfile, String> reading) {
        this.reading = reading;
    }

    String of(ToolProfile profile) {
        return reading.apply(profile);
    }

    /** Those that the product asks for, in the order of its own screen. */
    static List<ToolValue> askedBy(Preset preset) {
        return switch (preset) {
            case MOODLE, TOTARA -> List.of(NAME, LAUNCH, KEYS, LOGIN, REDIRECT, DEEP_LINK);
            case CANVAS -> List.of(CONFIGURATION, REDIRECT);
            case BRIGHTSPACE -> List.of(NAME, DESCRIPTION, DOMAIN, REDIRECT, LOGIN, LAUNCH, KEYS);
            case BLACKBOARD -> List.of(NAME, DESCRIPTION, DOMAIN, LOGIN, REDIRECT, KEYS);
            case SAKAI -> List.of(NAME, LAUNCH, KEYS, LOGIN, REDIRECT);
            case OPENEDX -> List.of(LAUNCH, LOGIN, KEYS, REDIRECT, DEEP_LINK);
            case ILIAS -> List.of(NAME, LAUNCH, LOGIN, REDIRECT, KEYS, DEEP_LINK);
            case SCHOOLOGY -> List.of(NAME, KEYS, DOMAIN, LOGIN, REDIRECT);
            case DOCEBO, CORNERSTONE -> List.of(NAME, LOGIN, LAUNCH, REDIRECT, KEYS);
            case GENERIC ->
                List.of(NAME, DESCRIPTION, DOMAIN, LAUNCH, LOGIN, REDIRECT, KEYS, DEEP_LINK, CUSTOM, DECLARATION);
        };
    }
}
