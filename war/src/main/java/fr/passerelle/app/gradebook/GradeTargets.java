package fr.passerelle.app.gradebook;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.claim.ResourceLink;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.service.Scope;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the scores of a learner in a placement may go: what the latest signed launch said (D-1). */
public final class GradeTargets {
    private static final int LONGEST_LABEL = 500;

    private final Transactions transactions;

    public GradeTargets(Transactions transactions) {
        this.transactions = transactions;
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
            row.label = label(link.title());
            row.scopes = endpoint.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(" "));
            row.lineItems = endpoint.lineItems().map(URI::toString).orElse(null);
            // A line item we found or made stays known when the launch names none (Q39).
            endpoint.lineItem().map(URI::toString).ifPresent(lineItem -> row.lineItem = lineItem);
        });
    }

    Optional<GradeTargetEntity> find(GradeTargetEntity.Key key) {
        return Optional.ofNullable(transactions.entityManager().find(GradeTargetEntity.class, key));
    }

    /** A title as a database and a gradebook can hold it: PostgreSQL knows no NUL, JSON no half character. */
    private static String label(String title) {
        String clean = title.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        return clean.length() > LONGEST_LABEL ? clean.substring(0, LONGEST_LABEL) : clean;
    }

    private GradeTargetEntity made(GradeTargetEntity.Key key) {
        GradeTargetEntity row = new GradeTargetEntity();
        row.placementId = key.placementId;
        row.learnerId = key.learnerId;
        transactions.entityManager().persist(row);
        return row;
    }
}
