package fr.passerelle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.settings.AccessibilityAudit;
import fr.passerelle.app.settings.Imprint;
import fr.passerelle.app.web.fixture.AWebHouse;
import fr.passerelle.app.web.fixture.AnInstallation;
import fr.passerelle.app.web.fixture.HtmlReading;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the public pages say of an installation, by its settings (§ E.1, E.3). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImprintPagesTest {

    private static final List<String> PAGES =
            List.of("/", "/accessibilite", "/mentions-legales", "/donnees-personnelles", "/contact");

    private static AWebHouse house(Imprint imprint) {
        return AWebHouse.open(WebTools.with(
                new Site(URI.create("https://passerelle.example"), imprint),
                Clock.fixed(AnInstallation.NOW, ZoneOffset.UTC)));
    }

    private static Imprint audited(String day, int rate) {
        return new Imprint(
                Optional.of("Val & Cie"),
                Optional.of("1 place de la Mairie, 00000 Val, 01 00 00 00 00"),
                Optional.of("La présidente"),
                Optional.of("Hébergeur du Val"),
                Optional.of(URI.create("https://val.example/aide")),
                Optional.of(URI.create("mailto:dpo@val.example")),
                36,
                Optional.of(
                        new AccessibilityAudit(LocalDate.parse(day), rate, URI.create("https://val.example/audit"))));
    }

    @Test
    void without_settings_every_page_reads_well_and_says_whom_to_ask() {
        try (AWebHouse house = house(Imprint.NONE)) {
            for (String path : PAGES) {
                String page = house.get(path).body();

                assertThat(HtmlReading.problemsOf(page)).as(path).isEmpty();
                assertThat(page)
                        .as(path)
                        .contains("équipe qui gère votre plateforme de formation", "non conforme")
                        .doesNotContain("Optional", "null", ".example/aide", "mailto:");
            }
            assertThat(house.get("/.well-known/security.txt").body())
                    .contains("Contact: https://passerelle.example/contact\n");
        }
    }

    @Test
    void with_settings_every_page_says_who_answers_for_it() {
        try (AWebHouse house = house(audited("2026-10-01", 72))) {
            for (String path : PAGES) {
                String page = house.get(path).body();

                assertThat(HtmlReading.problemsOf(page)).as(path).isEmpty();
                assertThat(page)
                        .as(path)
                        .contains("href=\"https://val.example/aide\"", "Accessibilité\u00a0: partiellement conforme")
                        .doesNotContain("équipe qui gère votre plateforme");
            }
            assertThat(house.get("/mentions-legales").body())
                    .contains("Val &amp; Cie", "1 place de la Mairie", "La présidente", "Hébergeur du Val");
            assertThat(house.get("/donnees-personnelles").body()).contains("36 mois", "mailto:dpo@val.example");
            assertThat(house.get("/accessibilite").body())
                    .contains(
                            "mené le 1 octobre 2026", "72\u00a0%", "https://val.example/audit", "Libre réponse 71120");
            assertThat(house.get("/.well-known/security.txt").body()).contains("Contact: https://val.example/aide\n");
        }
    }

    @Test
    void only_a_recent_audit_makes_a_service_conform() {
        assertThat(stated(audited("2026-10-01", 100))).contains("totalement conforme");
        assertThat(stated(audited("2026-10-01", 49))).contains("Accessibilité\u00a0: non conforme");
        assertThat(stated(audited("2023-11-20", 100))).contains("Accessibilité\u00a0: non conforme");
    }

    private static String stated(Imprint imprint) {
        try (AWebHouse house = house(imprint)) {
            return house.get("/accessibilite").body();
        }
    }
}
