package fr.passerelle.lti.token;

import fr.passerelle.lti.internal.Json;
import fr.passerelle.lti.internal.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What an administrator should know about the key set of a platform: how many keys it has, how many of them launches can
 * use, how many have no id, and whether a part that must stay private is published.
 */
public record KeySetReview(int keys, int usable, int withoutId, boolean privateParts) {

    /** RFC 7518: the members that only the owner of a key may know. */
    private static final List<String> PRIVATE = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    /** Of the document, if it is a key set at all. */
    public static Optional<KeySetReview> of(String document) {
        return Json.object(document)
                .flatMap(set -> KeySet.read(document).map(usable -> of(set.objects("keys"), usable)));
    }

    private static KeySetReview of(List<JsonObject> members, KeySet usable) {
        return new KeySetReview(
                members.size(),
                usable.keys().size(),
                (int) members.stream()
                        .filter(member -> member.textOrEmpty("kid").isEmpty())
                        .count(),
                members.stream().anyMatch(member -> PRIVATE.stream().anyMatch(member::has)));
    }
}
