package fr.passerelle.app.admin.diagnosis;

import fr.passerelle.lti.refusal.LaunchErrorCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What somebody looks for in the journal, as they typed it. */
record JournalQuestion(String reference, String code, String platform, String days, String after) {

    static final List<Integer> PERIODS = List.of(1, 7, 30, 90);
    private static final int USUAL = 90;

    boolean ofCode() {
        return Arrays.stream(LaunchErrorCode.values())
                .anyMatch(each -> each.name().equals(code));
    }

    Duration period() {
        return Duration.ofDays(PERIODS.stream()
                .filter(period -> days.equals(String.valueOf(period)))
                .findFirst()
                .orElse(USUAL));
    }

    /** The same question, beginning after this refusal. */
    String addressAfter(String lastReference) {
        return JournalResource.PATH + "?code=" + encoded(code) + "&plateforme=" + encoded(platform) + "&jours="
                + encoded(days) + "&apres=" + encoded(lastReference);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
