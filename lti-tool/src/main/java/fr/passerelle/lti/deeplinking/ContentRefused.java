package fr.passerelle.lti.deeplinking;

/** An answer a platform did not ask for, or one that must not leave: the {@link Rule} says which. Nothing was signed. */
public final class ContentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What an answer must respect. */
    public enum Rule {
        /** Only types among {@link DeepLinkingSettings#acceptTypes()}. */
        TYPE_NOT_ACCEPTED,
        /** One item at most, unless {@link DeepLinkingSettings#acceptMultiple()}. */
        ONE_ITEM_ONLY,
        /** The return address is on a host of the registration, and https (http where the platform itself is). */
        RETURN_ADDRESS_FOREIGN
    }

    private final Rule rule;

    ContentRefused(Rule rule) {
        super(rule.name(), null, false, false);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
