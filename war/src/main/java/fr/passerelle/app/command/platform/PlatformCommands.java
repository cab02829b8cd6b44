package fr.passerelle.app.command.platform;

import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.settings.Settings;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.app.upkeep.InvitationUpkeep;
import fr.passerelle.app.upkeep.KeyUpkeep;
import fr.passerelle.app.upkeep.PlatformUpkeep;
import fr.passerelle.registration.ToolRegistration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The commands of this room, by their words; made anew each time, as each holds what was given to it. */
public record PlatformCommands(
        Settings settings,
        Transactions transactions,
        Organisations organisations,
        PlatformUpkeep platforms,
        InvitationUpkeep invitations,
        ToolRegistration registration,
        KeyUpkeep keys) {

    /** After {@code platform}. */
    public Map<String, Runnable> platform() {
        Map<String, Runnable> commands = new LinkedHashMap<>();
        commands.put(
                "add",
                new PlatformAdd(settings, transactions, organisations, platforms, registration, keys.rotation()));
        commands.put("list", new PlatformList(platforms.directory()));
        commands.put("show", new PlatformShow(platforms));
        commands.put("rename", new PlatformRename(platforms));
        commands.put("move", new PlatformMove(platforms, registration));
        commands.put("disable", new PlatformDisable(platforms));
        commands.put("enable", new PlatformEnable(platforms));
        commands.put("remove", new PlatformRemove(platforms));
        return commands;
    }

    /** After {@code deployment}. */
    public Map<String, Runnable> deployment() {
        Map<String, Runnable> commands = new LinkedHashMap<>();
        commands.put("list", new DeploymentList(platforms));
        commands.put("approve", new DeploymentApprove(platforms));
        commands.put("refuse", new DeploymentRefuse(platforms));
        commands.put("policy", new DeploymentPolicy(platforms));
        return commands;
    }

    /** Makes an invitation. */
    public Runnable invite() {
        return new Invite(settings, organisations, invitations);
    }

    /** After {@code invite}. */
    public Map<String, Runnable> inviting() {
        Map<String, Runnable> commands = new LinkedHashMap<>();
        commands.put("list", new InviteList(invitations));
        commands.put("revoke", new InviteRevoke(invitations));
        return commands;
    }
}
