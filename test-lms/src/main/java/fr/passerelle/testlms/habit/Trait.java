package fr.passerelle.testlms.habit;

/** One habit of a platform, seen or documented; Q and A name the requirement that a tool bears it by. */
public enum Trait {
    /** The login is a GET (Q29, A-6). */
    LOGIN_BY_GET,
    /** The login names the deployment {@code deployment_id} (Q22). */
    DEPLOYMENT_ID_WITHOUT_PREFIX,
    /** The message hint looks like a JWT, not like JSON. */
    HINT_LIKE_A_JWT,
    /** A message hint may be used more than once: a login that starts again succeeds (B-4). */
    HINTS_WORK_AGAIN,
    /** The message names the authorized party. */
    AUTHORIZED_PARTY,
    /** An id token lives an hour, not a minute (Q1). */
    LONG_LIVED_ID_TOKENS,
    /** {@code $ResourceLink.id.history} is resolved (Q16). */
    HISTORY_OF_LINKS,

    /** Addresses of services carry a query string (Q5). */
    ADDRESSES_WITH_QUERY,
    /** Link headers of the gradebook have curly quotes and HTML entities (Q6). */
    CURLY_LINK_HEADERS,
    /** Token answers say that they are HTML. */
    TOKENS_AS_HTML,
    /** A client that is not believed is answered 401, not 400 (Q12). */
    UNKNOWN_CLIENT_IS_401,
    /** A scope too many is refused; otherwise it is silently left out (Q12). */
    SCOPES_ALL_OR_NOTHING,
    /** Assertions are addressed to a fixed name, not to the token endpoint (Q35). */
    FIXED_TOKEN_AUDIENCE,
    /** Public keys say neither their algorithm nor their use (Q36). */
    BARE_KEYS,

    /** Links have no column until the tool makes one (Q39). */
    NO_AUTOMATIC_COLUMN,
    /** Columns have whole maxima only (Q46). */
    WHOLE_MAXIMA,
    /** Columns of others are listed; nobody but them may write there (Q43). */
    COLUMNS_OF_OTHERS,
    /** A score of the same second or older is answered 409 (Q7). */
    SAME_SECOND_IS_409,
    /** An older score is answered 400 (Q24). */
    OLDER_IS_400,
    /** An older score or one of the same moment is answered 400 (Q47). */
    NOT_NEWER_IS_400,
    /** Any progress other than {@code FullyGraded} takes the grade away (Q8). */
    UNFINISHED_ERASES,
    /** A score is answered 200 without a body, not 204 (Q9). */
    SCORE_IS_200,
    /** A score is answered with the address of its result (Q24). */
    SCORE_IS_JSON,
    /** A score for somebody who is not graded is answered 422, not 400 (Q24). */
    NOT_GRADED_IS_422,
    /** A score for somebody who is not graded is answered 403, not 400 (Q40). */
    NOT_GRADED_IS_403,
    /** Too many requests are answered 403, not 429 (Q25). */
    RATE_LIMIT_IS_403,
    /** A blank comment is refused (Q49). */
    NO_BLANK_COMMENT,
    /** Results are found with a slash at the end only (Q49). */
    RESULTS_WITH_SLASH,
    /** The list of members says where to ask for what changed since (E-3). */
    DIFFERENCES_OF_MEMBERS,
    /** Members have short role names (Q13). */
    SHORT_ROLES_OF_MEMBERS,

    /** A link that was chosen must lead to the launch address, to the character (Q38). */
    EXACT_CHOSEN_ADDRESS,
    /** A link that was chosen without an address is invalid (Q28). */
    CHOSEN_ADDRESS_NEEDED
}
