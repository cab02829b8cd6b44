package fr.passerelle.app.boot;

import fr.passerelle.app.admin.registering.Registering;
import fr.passerelle.app.admin.registering.RegistrationTools;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.command.platform.PlatformCommands;
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
import fr.passerelle.app.upkeep.PlatformUpkeep;
import fr.passerelle.app.web.Site;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.registration.ToolRegistration;
import java.time.Clock;

/** How platforms become known and are looked after, made once. */
final class Connecting {
    final RegistrationTools registration;
    final PlatformCommands commands;
    final PlatformDrafts drafts;

    Connecting(
            Settings settings,
            Site site,
            PlatformHttp http,
            Transactions transactions,
            Organisations organisations,
            Platforms platforms,
            KeyRotation keys,
            Clock clock) {
        AuditTrail trail = new AuditTrail(transactions, clock);
        Invitations invitations = new Invitations(transactions, organisations, clock);
        PlatformChanges changes = new PlatformChanges(transactions, platforms, clock);
        ToolRegistration tool = RegistrationTools.toolRegistration(site, http);
        PlatformUpkeep upkeep =
                new PlatformUpkeep(transactions, platforms, new PlatformDirectory(transactions), changes, trail);
        InvitationUpkeep inviting = new InvitationUpkeep(transactions, invitations, trail);
        drafts = new PlatformDrafts(transactions, organisations, clock);
        registration = new RegistrationTools(
                new Registering(tool, invitations, platforms, changes, keys, trail, transactions));
        commands = new PlatformCommands(settings, organisations, upkeep, inviting, tool, keys);
    }
}
