package fr.passerelle.registration.manual;

/** One thing wrong with one field of a draft. */
public record DraftProblem(Field field, Code code) {

    /** A field of the form. */
    public enum Field {
        NAME,
        /** Where people open the platform; several endpoints may follow from it. */
        SITE,
        ISSUER,
        CLIENT_ID,
        AUTHORIZATION_ENDPOINT,
        TOKEN_ENDPOINT,
        TOKEN_AUDIENCE,
        JWKS_URI,
        DEPLOYMENT_IDS,
        ALLOWED_HOSTS
    }

    /** What is wrong. */
    public enum Code {
        REQUIRED,
        TOO_LONG,
        /** Spaces inside, or characters no such value has. */
        MALFORMED,
        /** Not a whole address. */
        NOT_AN_ADDRESS,
        /** Not https. */
        INSECURE,
        /** An address where an identifier is expected. */
        ADDRESS_FOR_AN_ID,
        /** The client id, given as deployment id too. */
        SAME_AS_CLIENT_ID,
        /** Client id and deployment id, each in the other's place. */
        SWAPPED,
        /** An issuer of this product has no final slash. */
        FINAL_SLASH,
        /** The address of one page, not of the site. */
        A_PAGE,
        /** An address of this tool, not of the platform. */
        OUR_OWN,
        /** The host is on a network the tool must not call. */
        NOT_PUBLIC,
        /** The host's name leads nowhere. */
        HOST_UNKNOWN,
        /** There is an agreement with this issuer and client id already; the host finds out. */
        ALREADY_KNOWN
    }
}
