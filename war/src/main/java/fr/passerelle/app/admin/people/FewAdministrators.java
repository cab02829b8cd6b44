package fr.passerelle.app.admin.people;

import fr.passerelle.app.accounts.Account;
import fr.passerelle.app.accounts.Accounts;
import fr.passerelle.app.admin.area.Attention;
import fr.passerelle.app.admin.area.HomeCard;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.web.Messages;
import java.util.List;

/** Says when one person alone can administer: the day they are away, nobody can. */
public final class FewAdministrators implements Attention {
    private final Accounts accounts;
    private final Messages messages;

    public FewAdministrators(Accounts accounts, Messages messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public List<HomeCard> within(Reach reach) {
        long administering = accounts.within(reach).stream()
                .filter(Account::enabled)
                .filter(account -> account.reach().equals(reach))
                .count();
        return administering > 1
                ? List.of()
                : List.of(new HomeCard(
                        messages.text("people.alone.title"),
                        messages.text("people.alone"),
                        false,
                        AdministratorsResource.PATH,
                        messages.text("people.alone.go")));
    }
}
