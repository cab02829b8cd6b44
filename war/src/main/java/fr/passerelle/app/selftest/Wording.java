package fr.passerelle.app.selftest;

import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Line;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.product.Product;

/** Says lines in French, with the words of the platform's own product where a remedy needs them. */
public final class Wording {
    private final Messages messages;
    private final Product product;

    public Wording(Messages messages, Product product) {
        this.messages = messages;
        this.product = product;
    }

    public SpokenLine of(Line line) {
        String code = line.finding().name();
        return new SpokenLine(
                code,
                line.light(),
                messages.text("selftest.light." + line.light().name()),
                title(line),
                messages.text("selftest." + code + ".cause"),
                remedy(line),
                messages.text("selftest.actor." + line.finding().actor().name()),
                line.detail(),
                line.took());
    }

    private String title(Line line) {
        String title = messages.text("selftest.check." + line.check().name());
        if (line.subject().isEmpty()) {
            return title;
        }
        String subject =
                line.check() == Check.TOKEN ? messages.text("selftest.scope." + line.subject()) : line.subject();
        return messages.text("selftest.titled", title, subject);
    }

    private String remedy(Line line) {
        String remedy = messages.text("selftest." + line.finding().name() + ".remedy");
        return switch (line.finding()) {
            case TOKEN_CLIENT_REFUSED, TOKEN_TOOL_INACTIVE, TOKEN_SCOPE_REFUSED, TOKEN_SCORES_REFUSED ->
                messages.text("selftest.where", remedy, messages.text("selftest.setting." + product.name()));
            default -> remedy;
        };
    }
}
