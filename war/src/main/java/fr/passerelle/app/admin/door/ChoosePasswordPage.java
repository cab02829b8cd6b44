package fr.passerelle.app.admin.door;

import fr.passerelle.app.accounts.AccountLinks;
import fr.passerelle.app.accounts.LinkPurpose;
import fr.passerelle.app.accounts.PasswordRules;

/**
 * Asks for a new password, after a good link ({@code admin/choose-password}).
 *
 * @param purpose what the link is for, in lower case
 * @param secret of the link, sent back with the password
 * @param email whose account it is; what was typed before, for the first one
 * @param first whether whoever comes must say their e-mail
 * @param problem a code of {@code accounts}, or empty
 */
public record ChoosePasswordPage(
        String purpose, String secret, String email, boolean first, int shortest, String problem) {

    static ChoosePasswordPage of(AccountLinks.Found found, String secret, String typedEmail, String problem) {
        return new ChoosePasswordPage(
                found.purpose().name(),
                secret,
                found.account().map(account -> account.email().text()).orElse(typedEmail),
                found.purpose() == LinkPurpose.FIRST,
                PasswordRules.SHORTEST,
                problem);
    }
}
