package fr.passerelle.app.selftest.check;

import fr.passerelle.app.context.ContextServices;
import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.grade.LineItem;
import fr.passerelle.lti.grade.LineItemFilter;
import fr.passerelle.lti.grade.LineItems;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.grade.Scores;
import fr.passerelle.lti.grade.WantedLineItem;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError.Kind;
import fr.passerelle.lti.service.ServiceRefused;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of our own in the gradebook of a course that launched us: made, told a score, deleted.
 *
 * <p>No grade of a learner is touched. The column belongs to no activity, says in its title that it will go, and is deleted
 * whatever happened in between; one that a run left behind (a power cut) is found by its tag and deleted by the next. The
 * score is for a person whom the roster names a teacher and no learner, and carries no points ({@code Initialized},
 * {@code NotReady}), so that even a platform that grades teachers keeps no grade. Where the roster names no teacher, no
 * score is sent: an invented person would be refused as a broken one is, and prove nothing. Most platforms (Moodle, seen
 * 2026-11) answer 400 or 422 because they grade no teacher: token, scope, column and message were accepted by then, which
 * is all that can be shown without a learner.
 */
final class GradebookCheck {
    /** What teachers read in their gradebook, for a second. */
    static final String LABEL = "Contrôle de connexion Passerelle (se supprime tout seul)";

    static final String RESOURCE = "passerelle-controle-de-connexion";
    private static final String TAG = "controle";
    private static final double MAXIMUM = 100;
    private static final Set<Integer> NOT_A_LEARNER = Set.of(400, 422);

    private final LineItems lineItems;
    private final Scores scores;
    private final Clock clock;

    GradebookCheck(LineItems lineItems, Scores scores, Clock clock) {
        this.lineItems = lineItems;
        this.scores = scores;
        this.clock = clock;
    }

    void make(Trial trial, Optional<String> teacher) {
        Column column = new Column(trial);
        trial.check(Check.COLUMN, column::make);
        URI made = column.made;
        if (made == null) {
            trial.note(Check.SCORE, "", Verdict.of(Finding.NOT_TRIED_COLUMN));
            return;
        }
        try {
            trial.check(Check.SCORE, () -> score(trial, made, teacher));
        } finally {
            trial.cleanUp(Check.CLEANUP, () -> column.delete(made));
        }
    }

    private Verdict score(Trial trial, URI column, Optional<String> teacher) {
        if (!TokenChecks.granted(trial, Scope.SCORE)) {
            return Verdict.of(Finding.NOT_TRIED_TOKEN);
        }
        if (teacher.isEmpty()) {
            return Verdict.of(Finding.NOT_TRIED_TEACHER);
        }
        try {
            scores.publish(
                    trial.registration(),
                    trial.deployment().orElseThrow().id(),
                    column,
                    Score.reset(teacher.get(), clock.instant()));
            return Verdict.good("");
        } catch (ServiceRefused refused) {
            return refused(refused);
        }
    }

    private static Verdict refused(ServiceRefused refused) {
        if (refused.error().kind() == Kind.REJECTED
                && NOT_A_LEARNER.contains(refused.error().status())) {
            return Verdict.status(
                    Finding.SCORE_NOT_FOR_TEACHERS, refused.error().status());
        }
        // Brightspace says 403 of whoever is not enrolled as a learner, and of a tool that may not grade.
        return refused.error().kind() == Kind.FORBIDDEN
                ? Verdict.status(Finding.SCORE_FORBIDDEN, refused.error().status())
                : ServiceVerdicts.of(refused.error());
    }

    /** The scratch column of one run. */
    private final class Column {
        private final Trial trial;
        private @Nullable URI made;

        Column(Trial trial) {
            this.trial = trial;
        }

        Verdict make() {
            Optional<URI> gradebook = trial.services().flatMap(ContextServices::gradebook);
            if (!TokenChecks.granted(trial, Scope.LINE_ITEM)) {
                return Verdict.of(Finding.NOT_TRIED_TOKEN);
            }
            if (gradebook.isEmpty()) {
                return Verdict.of(Finding.NOT_TRIED_LAUNCH);
            }
            GradeEndpoint endpoint =
                    GradeEndpoint.allowing(Set.of(Scope.LINE_ITEM)).withLineItems(gradebook.get());
            try {
                removeWhatWasLeft(endpoint);
                made = lineItems
                        .create(
                                registration(),
                                deployment(),
                                endpoint,
                                new WantedLineItem(LABEL, MAXIMUM, "", RESOURCE, TAG))
                        .map(LineItem::id)
                        .orElse(null);
                return Verdict.good("");
            } catch (ServiceRefused refused) {
                return ServiceVerdicts.of(refused.error());
            }
        }

        private void removeWhatWasLeft(GradeEndpoint endpoint) {
            lineItems
                    .list(registration(), deployment(), endpoint, new LineItemFilter("", RESOURCE, TAG))
                    .forEach(left -> lineItems.delete(registration(), deployment(), left.id()));
        }

        Verdict delete(URI column) {
            try {
                lineItems.delete(registration(), deployment(), column);
                return Verdict.good("");
            } catch (ServiceRefused refused) {
                return new Verdict(
                        Finding.COLUMN_LEFT_BEHIND,
                        ServiceVerdicts.of(refused.error()).detail());
            }
        }

        private Registration registration() {
            return trial.registration();
        }

        private DeploymentId deployment() {
            return trial.deployment().orElseThrow().id();
        }
    }
}
