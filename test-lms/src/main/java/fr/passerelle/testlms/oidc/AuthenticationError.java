package fr.passerelle.testlms.oidc;

/**
 * Why an authentication request is not granted. A request whose client or redirect URI is wrong never
 * goes back to the tool ({@link #showsOwnPage}); any other comes back to it as a posted error.
 */
public final class AuthenticationError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean ownPage;

    private AuthenticationError(String code, String description, boolean ownPage) {
        super(description, null, false, false);
        this.code = code;
        this.ownPage = ownPage;
    }

    static AuthenticationError onOwnPage(String description) {
        return new AuthenticationError("invalid_request", description, true);
    }

    static AuthenticationError posted(String code, String description) {
        return new AuthenticationError(code, description, false);
    }

    /** The OAuth or OpenID code, such as {@code login_required}. */
    public String code() {
        return code;
    }

    public boolean showsOwnPage() {
        return ownPage;
    }
}
