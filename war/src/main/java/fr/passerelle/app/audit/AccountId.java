package fr.passerelle.app.audit;

import java.util.Optional;
import java.util.UUID;

/** Names one account; says nothing about the person. */
public record AccountId(UUID value) {

    public static AccountId next() {
        return new AccountId(UUID.randomUUID());
    }

    /** The id a request spells, if it is one. */
    public static Optional<AccountId> spelled(String text) {
        return Reach.id(text).map(AccountId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
