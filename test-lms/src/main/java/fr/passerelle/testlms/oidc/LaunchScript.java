package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.fault.Fault;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a launch does otherwise than it should: faults, claims set, claims left out. Immutable. */
record LaunchScript(
        Set<Fault> faults,
        Map<String, Object> claims,
        Set<String> absent,
        @Nullable LegacyAgreement legacy) {

    static LaunchScript honest() {
        return new LaunchScript(Set.of(), Map.of(), Set.of(), null);
    }

    LaunchScript with(Collection<Fault> more) {
        Set<Fault> all = EnumSet.noneOf(Fault.class);
        all.addAll(faults);
        all.addAll(more);
        return new LaunchScript(all, claims, absent, legacy);
    }

    LaunchScript withClaim(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(claims);
        all.put(name, value);
        return new LaunchScript(faults, Collections.unmodifiableMap(all), absent, legacy);
    }

    LaunchScript without(String name) {
        Set<String> all = new LinkedHashSet<>(absent);
        all.add(name);
        return new LaunchScript(faults, claims, all, legacy);
    }

    LaunchScript migrating(LegacyAgreement agreement) {
        return new LaunchScript(faults, claims, absent, agreement);
    }

    boolean has(Fault fault) {
        return faults.contains(fault);
    }
}
