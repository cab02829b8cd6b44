package fr.passerelle.app.admin.registering;

import fr.passerelle.app.admin.registering.Registering.Registered;
import fr.passerelle.app.invitation.Invitation;
import fr.passerelle.app.web.Messages;
import fr.passerelle.app.web.Site;
import fr.passerelle.lti.product.Product;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.registration.dynamic.PlatformConfiguration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pages of a registration say. */
final class RegistrationPages {
    private final Messages messages;
    private final Site site;

    RegistrationPages(Messages messages, Site site) {
        this.messages = messages;
        this.site = site;
    }

    ConfirmRegistrationPage confirm(PlatformConfiguration platform, RegistrationCall call, Invitation invitation) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put(RegistrationCall.INVITATION, call.invitation());
        hidden.put(
                RegistrationCall.OPENID_CONFIGURATION,
                call.openidConfiguration().toString());
        hidden.put(RegistrationCall.REGISTRATION_TOKEN, call.token().value());
        return new ConfirmRegistrationPage(
                name(platform),
                platform.product(),
                platform.issuer(),
                invitation.organisation().name(),
                List.of(
                        messages.text("registration.shared.person"),
                        messages.text("registration.shared.course"),
                        messages.text("registration.shared.roster"),
                        messages.text("registration.shared.grade")),
                call.platformOrigin(),
                site.link(RegistrationResource.PATH),
                hidden);
    }

    RegistrationDonePage done(Registered done, RegistrationCall call) {
        List<String> remaining = new ArrayList<>();
        remaining.add(messages.text("registration.remaining." + product(done).name()));
        if (done.granted().deploymentId().isEmpty()) {
            remaining.add(messages.text("registration.remaining.deployment"));
        }
        return new RegistrationDonePage(
                name(done.platform()), call.platformOrigin(), done.renewed(), remaining, missing(done));
    }

    /** Those whose own words are known; the others share a sentence. */
    private static Product product(Registered done) {
        Product product = done.granted().registration().product();
        return switch (product) {
            case MOODLE, CANVAS, BRIGHTSPACE, BLACKBOARD -> product;
            case SAKAI, OPENEDX, ILIAS, SCHOOLOGY, GENERIC -> Product.GENERIC;
        };
    }

    private List<String> missing(Registered done) {
        List<String> missing = new ArrayList<>();
        if (done.granted().missingScopes().contains(Scope.SCORE)) {
            missing.add(messages.text("registration.missing.score"));
        }
        if (done.granted().missingScopes().contains(Scope.MEMBERSHIP_READ_ONLY)) {
            missing.add(messages.text("registration.missing.roster"));
        }
        return missing;
    }

    private static String name(PlatformConfiguration platform) {
        return platform.authorizationEndpoint().getRawAuthority();
    }
}
