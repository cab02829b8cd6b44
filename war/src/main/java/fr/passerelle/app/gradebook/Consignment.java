package fr.passerelle.app.gradebook;

import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.service.Scope;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One score, ready to leave: everything a try needs, read in one transaction, used outside of any. */
record Consignment(
        UUID score,
        int number,
        boolean endUnknownBefore,
        GradeTargetEntity.Key target,
        Registration registration,
        DeploymentId deployment,
        String resourceLinkId,
        String label,
        Set<Scope> scopes,
        @Nullable URI knownLineItem,
        @Nullable URI lineItemContainer,
        Score content) {

    Optional<URI> lineItem() {
        return Optional.ofNullable(knownLineItem);
    }

    Optional<URI> lineItems() {
        return Optional.ofNullable(lineItemContainer);
    }
}
