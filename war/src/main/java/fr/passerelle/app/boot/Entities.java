package fr.passerelle.app.boot;

import fr.passerelle.app.accounts.Accounts;
import fr.passerelle.app.accounts.signin.AdminSessions;
import fr.passerelle.app.archive.ContentArchive;
import fr.passerelle.app.arrangement.Arrangements;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.context.Contexts;
import fr.passerelle.app.draft.PlatformDrafts;
import fr.passerelle.app.gradebook.ScoreOutbox;
import fr.passerelle.app.history.Attempts;
import fr.passerelle.app.invitation.Invitations;
import fr.passerelle.app.journal.RefusedLaunches;
import fr.passerelle.app.keys.ToolKeyRows;
import fr.passerelle.app.picker.request.ContentRequests;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.privacy.Retentions;
import fr.passerelle.app.publication.ContentsInUse;
import fr.passerelle.app.recall.Recalling;
import fr.passerelle.app.selftest.SelfTestRuns;
import fr.passerelle.app.session.LaunchSessions;
import java.util.List;
import java.util.stream.Stream;

/** Every row of every feature, by name: nothing is scanned. */
public final class Entities {
    public static final List<Class<?>> ALL = Stream.of(
                    Platforms.ENTITIES,
                    Invitations.ENTITIES,
                    PlatformDrafts.ENTITIES,
                    ToolKeyRows.ENTITIES,
                    Placements.ENTITIES,
                    LaunchSessions.ENTITIES,
                    Attempts.ENTITIES,
                    ContentArchive.ENTITIES,
                    ContentsInUse.ENTITIES,
                    Recalling.ENTITIES,
                    Arrangements.ENTITIES,
                    ScoreOutbox.ENTITIES,
                    ContentRequests.ENTITIES,
                    RefusedLaunches.ENTITIES,
                    Contexts.ENTITIES,
                    SelfTestRuns.ENTITIES,
                    Retentions.ENTITIES,
                    AuditTrail.ENTITIES,
                    Accounts.ENTITIES,
                    AdminSessions.ENTITIES)
            .<Class<?>>flatMap(List::stream)
            .toList();

    private Entities() {}
}
