package fr.passerelle.app.journal;

import fr.passerelle.lti.platform.RegistrationId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which refusals are looked for: within which platforms, and narrowed down step by step. */
public final class RefusalSearch {
    private final Optional<List<UUID>> registrations;
    private final Map<String, Object> conditions;

    private RefusalSearch(Optional<List<UUID>> registrations, Map<String, Object> conditions) {
        this.registrations = registrations;
        this.conditions = conditions;
    }

    /** Of the whole instance. */
    public static RefusalSearch everywhere() {
        return new RefusalSearch(Optional.empty(), Map.of("1 = 1", ""));
    }

    /** Of these platforms and no other. */
    public static RefusalSearch among(List<RegistrationId> registrations) {
        List<UUID> ids =
                registrations.stream().map(id -> UUID.fromString(id.value())).toList();
        return new RefusalSearch(Optional.of(ids), Map.of("registrationId in :among", ids));
    }

    public RefusalSearch of(RegistrationId registration) {
        return and("registrationId = :registration", UUID.fromString(registration.value()));
    }

    public RefusalSearch under(String reference) {
        return and("reference = :reference", reference);
    }

    public RefusalSearch because(String code) {
        return and("code = :code", code);
    }

    public RefusalSearch since(Instant first) {
        return and("refusedAt >= :since", first);
    }

    /** What is older than the last one of a page before. */
    public RefusalSearch olderThan(Instant refusedAt, String reference) {
        return and("refusedAt <= :last", refusedAt).and("(refusedAt < :last or reference < :lastReference)", reference);
    }

    Optional<List<UUID>> registrations() {
        return registrations;
    }

    String condition() {
        return String.join(" and ", conditions.keySet());
    }

    /** Each condition ends in the parameter that it brought. */
    Map<String, Object> parameters() {
        return conditions.entrySet().stream()
                .filter(condition -> condition.getKey().contains(":"))
                .collect(Collectors.toMap(
                        condition -> condition
                                .getKey()
                                .substring(condition.getKey().lastIndexOf(':') + 1)
                                .replace(")", ""),
                        Map.Entry::getValue));
    }

    private RefusalSearch and(String condition, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(conditions);
        more.put(condition, value);
        return new RefusalSearch(registrations, more);
    }
}
