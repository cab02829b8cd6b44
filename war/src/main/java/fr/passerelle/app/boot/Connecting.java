package fr.passerelle.app.boot;

import fr.passerelle.app.admin.area.Attention;
import fr.passerelle.app.admin.invitation.InvitationTools;
import fr.passerelle.app.admin.linking.LinkingTools;
import fr.passerelle.app.admin.platform.PendingDeployments;
import fr.passerelle.app.admin.platform.PlatformTools;
import fr.passerelle.app.admin.registering.Registering;
import fr.passerelle.app.admin.registering.RegistrationTools;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.command.platform.PlatformCommands;
import fr.passerelle.app.declared.DeclaredChanges;
import fr.passerelle.app.declared.DeclaredPlatforms;
import fr.passerelle.app.draft.PlatformDrafts;
import fr.passerelle.app.invitation.Invitations;
import fr.passerelle.app.keys.KeyRotation;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.platforms.PlatformChanges;
import fr.passerelle.app.platforms.PlatformDirectory;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.settings.Settings;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.app.upkeep.InvitationUpkeep;
import fr.passerelle.app.upkeep.KeyUpkeep;
import fr.passerelle.app.upkeep.PlatformUpkeep;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.registration.ToolRegistration;
import java.time.Clock;

/** How platforms become known and are looked after, made once. */
final class Connecting {
    final RegistrationTools registration;
    final InvitationTools inviting;
    final PlatformTools platforms;
    final LinkingTools linking;
    final PlatformCommands commands;
    final PlatformDrafts drafts;
    final Attention attention;
    final DeclaredPlatforms declared;

    Connecting(
            Settings settings,
            WebTools web,
            PlatformHttp http,
            Transactions transactions,
            Organisations organisations,
            Platforms known,
            KeyRotation keys,
            Clock clock) {
        AuditTrail trail = new AuditTrail(transactions, clock);
        Invitations invitations = new Invitations(transactions, organisations, clock);
        PlatformChanges changes = new PlatformChanges(transactions, known, clock);
        ToolRegistration tool = RegistrationTools.toolRegistration(web.site(), http);
        PlatformDirectory directory = new PlatformDirectory(transactions);
        PlatformUpkeep upkeep = new PlatformUpkeep(transactions, known, directory, changes, trail);
        InvitationUpkeep invite = new InvitationUpkeep(transactions, invitations, trail);
        drafts = new PlatformDrafts(transactions, organisations, clock);
        registration =
                new RegistrationTools(new Registering(tool, invitations, known, changes, keys, trail, transactions));
        inviting = new InvitationTools(invite, organisations);
        KeyUpkeep keyUpkeep = new KeyUpkeep(transactions, keys, trail);
        platforms = new PlatformTools(upkeep, keyUpkeep, tool);
        linking = new LinkingTools(drafts, organisations, upkeep, tool);
        attention = new PendingDeployments(directory, web.messages());
        declared = new DeclaredPlatforms(
                transactions,
                known,
                directory,
                new DeclaredChanges(organisations, known, changes, keys, trail),
                http.policy(),
                web.messages());
        commands = new PlatformCommands(settings, transactions, organisations, upkeep, invite, tool, keyUpkeep);
    }
}
