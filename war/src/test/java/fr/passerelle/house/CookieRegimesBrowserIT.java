package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.FramedSite;
import fr.passerelle.house.fixture.SharedHouse;
import fr.passerelle.house.fixture.WholeHouse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The control of the browser tests: that cookies really are refused the way those tests say (B-3). */
@ExtendWith(SharedHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CookieRegimesBrowserIT {
    private final WholeHouse house;

    CookieRegimesBrowserIT(WholeHouse house) {
        this.house = house;
    }

    @Test
    void chromium_as_installed_keeps_only_partitioned_cookies_in_the_frame_of_another_site() {
        try (FramedSite site = FramedSite.open();
                BrowserContext visitor = house.browsers().visitor(CookieRegime.THIRD_PARTIES_BLOCKED, 800, 600)) {

            assertThat(site.cookiesKeptBy(visitor)).containsExactly(FramedSite.PARTITIONED);
        }
    }

    @Test
    void chromium_with_third_party_cookies_allowed_keeps_those_that_say_so() {
        try (FramedSite site = FramedSite.open();
                BrowserContext visitor = house.browsers().visitor(CookieRegime.THIRD_PARTIES_ALLOWED, 800, 600)) {

            assertThat(site.cookiesKeptBy(visitor)).containsOnly(FramedSite.THIRD_PARTY, FramedSite.PARTITIONED);
            assertThat(site.sessionStorageIsLeftTo(visitor)).isTrue();
        }
    }

    @Test
    void chromium_told_to_keep_nothing_in_frames_refuses_all_there_and_keeps_all_in_a_tab() {
        try (FramedSite site = FramedSite.open();
                BrowserContext visitor = house.browsers().visitor(CookieRegime.FRAME_BLOCKED, 800, 600)) {

            assertThat(site.cookiesKeptBy(visitor)).isEmpty();
            assertThat(site.sessionStorageIsLeftTo(visitor)).isFalse();
            assertThat(site.cookiesKeptInATab(visitor)).hasSize(3);
        }
    }

    @Test
    void chromium_told_to_keep_nothing_refuses_all_in_a_tab_too() {
        try (FramedSite site = FramedSite.open();
                BrowserContext visitor = house.browsers().visitor(CookieRegime.ALL_BLOCKED, 800, 600)) {

            assertThat(site.cookiesKeptInATab(visitor)).isEmpty();
        }
    }

    @Test
    void nothing_is_kept_once_every_cookie_is_taken_away_on_the_way() {
        try (FramedSite site = FramedSite.open();
                BrowserContext visitor = house.browsers().visitor(CookieRegime.NONE_KEPT, 800, 600)) {

            assertThat(site.cookiesKeptBy(visitor)).isEmpty();
            assertThat(visitor.cookies()).isEmpty();
        }
    }
}
