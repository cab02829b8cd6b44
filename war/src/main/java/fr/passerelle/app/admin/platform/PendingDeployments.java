package fr.passerelle.app.admin.platform;

import fr.passerelle.app.admin.area.Attention;
import fr.passerelle.app.admin.area.HomeCard;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.platforms.PlatformDirectory;
import fr.passerelle.app.web.Messages;
import java.util.List;

/** Says on the home page which platforms wait for somebody's approval, and how to link a first one. */
public final class PendingDeployments implements Attention {
    private final PlatformDirectory directory;
    private final Messages messages;

    public PendingDeployments(PlatformDirectory directory, Messages messages) {
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public List<HomeCard> within(Reach reach) {
        if (directory.count(reach.organisation(), "") == 0) {
            return List.of(new HomeCard(
                    messages.text("platforms.card.first"),
                    messages.text("platforms.card.first.how"),
                    false,
                    PlatformTools.PATH,
                    messages.text("platforms.card.first.go")));
        }
        return directory.list(reach.organisation(), "").stream()
                .filter(known -> known.waiting() > 0)
                .map(known -> new HomeCard(
                        messages.text(
                                "platforms.card.waiting", known.registration().name()),
                        messages.text("platforms.card.waiting.how", known.waiting()),
                        true,
                        PlatformTools.PATH + "/" + known.id().value(),
                        messages.text("platforms.card.waiting.go")))
                .toList();
    }
}
