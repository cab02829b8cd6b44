package fr.passerelle.app.gradebook;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.storage.StoredText;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.claim.ResourceLink;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.service.Scope;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where the scores of a learner in a placement may go: what the latest signed launch said (D-1). */
public final class GradeTargets {
    /** What our columns are tagged with: one per activity, for its grade (D-11). */
    public static final String TAG = "note";

    private static final int LONGEST_LABEL = 250;
    private static final int LONGEST_ADDRESS = 2_000;

    private final Transactions transactions;
    private final Placements placements;

    public GradeTargets(Transactions transactions, Placements placements) {
        this.transactions = transactions;
        this.placements = placements;
    }

    /** Remembers or refreshes the target; joins the caller's transaction. */
    public void remember(
            Placement placement, LearnerId learner, String userId, ResourceLink link, GradeEndpoint endpoint) {
        transactions.run(() -> {
            GradeTargetEntity.Key key = GradeTargetEntity.Key.of(placement.id().value(), learner.value());
            GradeTargetEntity known = transactions.entityManager().find(GradeTargetEntity.class, key);
            GradeTargetEntity row = known == null ? made(key) : known;
            row.userId = userId;
            row.deploymentId = placement.deployment().value();
            row.resourceLinkId = link.id();
            row.label = StoredText.of(link.title(), LONGEST_LABEL);
            row.resourceId = placement.playable().orElseThrow().value();
            row.points = placement.settings().columnPoints();
            row.graded = true;
            row.scopes = endpoint.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(" "));
            row.lineItems = endpoint.lineItems().flatMap(GradeTargets::fitting).orElse(null);
            // A line item we found or made stays known when the launch names none (Q39).
            endpoint.lineItem().flatMap(GradeTargets::fitting).ifPresent(lineItem -> row.lineItem = lineItem);
        });
    }

    /**
     * The latest launch gives the learner nothing to be graded there: the person teaches now, or the platform took the
     * gradebook back. What was earned before still goes out; joins the caller's transaction.
     */
    public void pause(Placement placement, LearnerId learner) {
        transactions.run(() -> find(GradeTargetEntity.Key.of(placement.id().value(), learner.value()))
                .ifPresent(row -> row.graded = false));
    }

    /**
     * Something else is played there from now on: what a column to make is out of and about, for who was launched before
     * too; what is not to be graded any more is not. Joins the caller's transaction.
     */
    public void follow(Placement placement) {
        PlayableId content = placement.playable().orElseThrow();
        boolean graded = placement.settings().wantsGrades() && !content.isPrivate();
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("""
                        update versioned GradeTargetEntity
                        set resourceId = :content, points = :points,
                            graded = case when :graded = true then graded else false end
                        where placementId = :placement
                        """)
                .setParameter("content", content.value())
                .setParameter("points", placement.settings().columnPoints())
                .setParameter("graded", graded)
                .setParameter("placement", placement.id().value())
                .executeUpdate());
    }

    /** The placement whose scores go to this column, of this platform and deployment. */
    public Optional<PlacementId> placementOf(RegistrationId registration, DeploymentId deployment, URI column) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("""
                        select target.placementId from GradeTargetEntity target
                        where target.lineItem = :column and target.deploymentId = :deployment
                        """, UUID.class)
                .setParameter("column", column.toString())
                .setParameter("deployment", deployment.value())
                .getResultStream()
                .distinct()
                .map(PlacementId::new)
                .filter(found -> placements.byId(found).registration().equals(registration))
                .findFirst());
    }

    /** The column in which the scores of this placement stand, where the platform also lets us read what it keeps there. */
    public Optional<URI> readableColumn(PlacementId placement) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("""
                        from GradeTargetEntity
                        where placementId = :placement and lineItem is not null and scopes like :readable
                        """, GradeTargetEntity.class)
                .setParameter("placement", placement.value())
                .setParameter("readable", "%" + Scope.RESULT_READ_ONLY.name() + "%")
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> URI.create(String.valueOf(row.lineItem))));
    }

    /** Whether the platform lets us send scores at all. */
    public static boolean takesScores(GradeEndpoint endpoint) {
        return endpoint.allows(Scope.SCORE);
    }

    Optional<GradeTargetEntity> find(GradeTargetEntity.Key key) {
        return Optional.ofNullable(transactions.entityManager().find(GradeTargetEntity.class, key));
    }

    /** An address no gradebook has is left out: it never blocks a launch. */
    private static Optional<String> fitting(URI address) {
        return Optional.of(address.toString()).filter(text -> text.length() <= LONGEST_ADDRESS);
    }

    private GradeTargetEntity made(GradeTargetEntity.Key key) {
        GradeTargetEntity row = new GradeTargetEntity();
        row.placementId = key.placementId;
        row.learnerId = key.learnerId;
        transactions.entityManager().persist(row);
        return row;
    }
}
