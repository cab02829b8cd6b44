package fr.passerelle.app.accounts.signin;

import fr.passerelle.app.accounts.Account;
import fr.passerelle.app.storage.Hash;

/**
 * A browser that is signed in now.
 *
 * @param token what its cookie holds; never printed
 */
public record AdminSession(String token, Account account) {

    /** What each form of this session sends back. It tells nothing of the token, and nobody else can make it. */
    public String csrf() {
        return Hash.of("csrf " + token);
    }

    public boolean sent(String csrf) {
        return Hash.matches("csrf " + token, csrf);
    }

    @Override
    public String toString() {
        return "AdminSession";
    }
}
