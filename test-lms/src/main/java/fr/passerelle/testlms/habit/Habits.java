package fr.passerelle.testlms.habit;

import java.util.EnumSet;
import java.util.Set;

/** What this platform does when several ways are allowed. Thread-safe; may change while it runs. */
public final class Habits {

    /** Moodle's, without its mistakes. */
    static final Set<Trait> USUAL = Set.of(
            Trait.ADDRESSES_WITH_QUERY,
            Trait.TOKENS_AS_HTML,
            Trait.SAME_SECOND_IS_409,
            Trait.UNFINISHED_ERASES,
            Trait.SCORE_IS_200,
            Trait.SHORT_ROLES_OF_MEMBERS);

    private final Personality personality;
    private volatile PlatformStorage storage;
    private volatile Set<Trait> traits;

    public Habits(Personality personality) {
        this.personality = personality;
        this.storage = personality.storage();
        this.traits = personality.traits();
    }

    public Personality personality() {
        return personality;
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Takes up one habit more. */
    public void adopt(Trait trait) {
        traits = with(traits, trait);
    }

    public void giveUp(Trait trait) {
        EnumSet<Trait> others = EnumSet.complementOf(EnumSet.of(trait));
        others.retainAll(traits);
        traits = Set.copyOf(others);
    }

    public PlatformStorage storage() {
        return storage;
    }

    public void offer(PlatformStorage other) {
        storage = other;
    }

    static Set<Trait> with(Set<Trait> some, Trait more) {
        EnumSet<Trait> all = EnumSet.of(more);
        all.addAll(some);
        return Set.copyOf(all);
    }
}
