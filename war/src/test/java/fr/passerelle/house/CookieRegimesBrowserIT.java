package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import fr.passerelle.house.fixture.Browsers;
import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.FramedSite;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The control of the browser tests: that cookies really are refused the way those tests say (B-3). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CookieRegimesBrowserIT {

    @Test
    void chromium_as_installed_keeps_only_partitioned_cookies_in_the_frame_of_another_site() {
        try (FramedSite site = FramedSite.open();
                Browsers browsers = Browsers.open();
                BrowserContext visitor = browsers.visitor(CookieRegime.THIRD_PARTIES_BLOCKED, 800, 600)) {

            assertThat(site.cookiesKeptBy(visitor)).containsExactly(FramedSite.PARTITIONED);
        }
    }

    @Test
    void nothing_is_kept_once_every_cookie_is_taken_away_on_the_way() {
        try (FramedSite site = FramedSite.open();
                Browsers browsers = Browsers.open();
                BrowserContext visitor = browsers.visitor(CookieRegime.NONE_KEPT, 800, 600)) {

            assertThat(site.cookiesKeptBy(visitor)).isEmpty();
            assertThat(visitor.cookies()).isEmpty();
        }
    }
}
