package fr.passerelle.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.session.LaunchSessions;
import fr.passerelle.app.settings.Imprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The register of processing (RGPD art. 30; § E.3, R2) says what the code does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterOfProcessingTest {
    private final String register = read(Path.of("..", "docs", "registre-des-traitements.md"));

    @Test
    void it_names_every_table_in_which_a_person_is_named() {
        assertThat(ErasureTest.NAMING)
                .allSatisfy(
                        column -> assertThat(register).contains("`" + column.substring(0, column.indexOf('.')) + "`"));
        assertThat(register)
                .contains("`attempt_move`", "`recall_series`", "`recall_series_question`", "`content_request`")
                .contains("`account`", "`account_link`", "`admin_session`", "`sign_in_tally`", "`audit_entry`");
    }

    @Test
    void it_gives_the_durations_of_the_code() {
        assertThat(register)
                .contains("**" + Imprint.USUAL_RETENTION_MONTHS + " mois**")
                .contains("| `launch_session` | " + LaunchSessions.LIFETIME.toHours() + " heures |")
                .contains("| `audit_entry` | " + AuditTrail.KEPT.toDays() + " jours |");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
