package fr.passerelle.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One change, as the trail tells it: an action by its stable code (whose text is {@code audit.CODE} in the messages of its
 * feature), what it was done to, and plain facts.
 *
 * <p>Nothing in it may be a secret, nor an e-mail or a name of a person: an account is told by its id.
 *
 * @param organisation whose administrators may read of it; empty for the instance's only
 */
public record Change(
        String action, Optional<UUID> organisation, String subject, Optional<AccountId> account, List<String> facts) {

    public Change {
        facts = List.copyOf(facts);
    }

    public static Change of(String action) {
        return new Change(action, Optional.empty(), "", Optional.empty(), List.of());
    }

    /** Something that belongs to this organisation. */
    public Change in(UUID owner) {
        return new Change(action, Optional.of(owner), subject, account, facts);
    }

    /** Something of an account with this reach. */
    public Change in(Reach reach) {
        return new Change(action, reach.organisation(), subject, account, facts);
    }

    /** Done to the thing of this name. */
    public Change to(String thing) {
        return new Change(action, organisation, thing, account, facts);
    }

    /** Done to this account. */
    public Change to(AccountId other) {
        return new Change(action, organisation, subject, Optional.of(other), facts);
    }

    /** One more fact, with its French label: {@code with("Ancien nom", "Campus")}. */
    public Change with(String label, String value) {
        List<String> more = new ArrayList<>(facts);
        more.add(label + " : " + value);
        return new Change(action, organisation, subject, account, more);
    }
}
