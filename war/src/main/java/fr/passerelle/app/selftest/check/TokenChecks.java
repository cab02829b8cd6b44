package fr.passerelle.app.selftest.check;

import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.service.AccessTokens;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceRefused;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An access token for each service, asked for one by one: what is refused together does not tell what is missing. */
final class TokenChecks {
    private static final List<Scope> SCOPES = List.of(
            Scope.SCORE,
            Scope.LINE_ITEM,
            Scope.LINE_ITEM_READ_ONLY,
            Scope.RESULT_READ_ONLY,
            Scope.MEMBERSHIP_READ_ONLY);

    /** After one of these the other scopes would meet the same. */
    private static final Set<Finding> OF_ALL_SCOPES = Set.of(
            Finding.TOKEN_CLIENT_REFUSED,
            Finding.TOKEN_TOOL_INACTIVE,
            Finding.TOKEN_SILENT,
            Finding.TOKEN_FAILING,
            Finding.TOKEN_BUSY);

    private final AccessTokens tokens;

    TokenChecks(AccessTokens tokens) {
        this.tokens = tokens;
    }

    void make(Trial trial) {
        for (Scope scope : SCOPES) {
            Optional<Finding> before = trial.found(Check.TOKEN);
            if (before.filter(finding -> OF_ALL_SCOPES.contains(finding) || finding == Finding.NOT_TRIED_TOKEN)
                    .isPresent()) {
                trial.note(Check.TOKEN, scope.name(), Verdict.of(Finding.NOT_TRIED_TOKEN));
            } else {
                trial.check(Check.TOKEN, scope.name(), () -> token(trial, scope));
            }
        }
    }

    static boolean granted(Trial trial, Scope scope) {
        return trial.found(Check.TOKEN, scope.name())
                .filter(finding -> finding == Finding.GOOD)
                .isPresent();
    }

    private Verdict token(Trial trial, Scope scope) {
        if (AddressChecks.silent(trial, trial.registration().tokenEndpoint())) {
            return Verdict.of(Finding.NOT_TRIED_HOST);
        }
        Optional<Deployment> deployment = trial.deployment();
        if (deployment.isEmpty()) {
            return Verdict.of(Finding.NOT_TRIED_DEPLOYMENT);
        }
        try {
            tokens.get(trial.registration(), deployment.get().id(), Set.of(scope));
            return Verdict.good("");
        } catch (ServiceRefused refused) {
            return ServiceVerdicts.ofToken(refused.error(), scope);
        }
    }
}
