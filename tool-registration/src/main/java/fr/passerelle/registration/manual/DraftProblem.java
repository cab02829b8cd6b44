package fr.passerelle.registration.manual;

/** One thing wrong with one field of a draft. */
public record DraftProblem(Field field, Code code) {

    /** A field of the form. */
    public enum Field {
        NAME,
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
        INSECURE
    }
}
