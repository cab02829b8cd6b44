package fr.passerelle.registration.manual;

import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import java.util.List;

/** What came of a draft. */
public sealed interface CheckedDraft {

    /** Every problem, in the order of the form; none if the draft is usable. */
    List<DraftProblem> problems();

    /** A registration under a fresh id, with its deployments. */
    record Usable(Registration registration, List<DeploymentId> deployments) implements CheckedDraft {

        public Usable {
            deployments = List.copyOf(deployments);
        }

        @Override
        public List<DraftProblem> problems() {
            return List.of();
        }
    }

    /** Something to be corrected first. */
    record Unusable(List<DraftProblem> problems) implements CheckedDraft {

        public Unusable {
            problems = List.copyOf(problems);
        }
    }
}
