package fr.passerelle.app.gradebook;

import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.grade.WantedLineItem;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import java.util.UUID;

/**
 * One score, ready to leave: everything a try needs, read in one transaction, used outside of any.
 *
 * @param number of the try, from 1
 * @param endUnknownBefore whether nobody saw how the try before ended: it may have arrived
 */
record Consignment(
        UUID score,
        int number,
        boolean endUnknownBefore,
        GradeTargetEntity.Key target,
        Registration registration,
        DeploymentId deployment,
        GradeEndpoint endpoint,
        WantedLineItem wanted,
        Score content) {}
