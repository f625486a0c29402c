package org.merestone.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every public page and the first pages of the staff keep WCAG 2.2 A and AA, as far as axe-core can tell, on a desk and on a phone. */
@ServedTest
class AccessibilityTest {

    private static final List<String> MAP = List.of("/?zoom=11&lon=114.28&lat=29.82",
            "/?zoom=12&lon=114.28&lat=29.82&look=contrast&pick=114.28,29.82",
            "/?zoom=12&lon=114.28&lat=29.82&at=2020-01-01&measure=114.2,29.8;114.3,29.8;114.3,29.9", "/?zoom=11&lon=114.28&lat=29.82&q=%E6%B2%B3");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void open() {
        playwright = Chromium.driver();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePublicPages(String language) {
        String place = jdbc.sql("""
                select p.id from place p join place_name f on f.place_id = p.id and f.kind = 'FORMER' where p.secrecy = 'PUBLIC'
                order by p.place_code fetch first 1 rows only""").query(String.class).single();
        List<String> paths = new ArrayList<>(MAP);
        paths.addAll(List.of("/names", "/names?q=%E6%B2%B3&kind=natural", "/names/try", "/notices", "/rules", "/divisions", "/divisions/990121",
                "/divisions/990121001?at=2020-01-01", "/places/" + place, "/places/" + place + "/reports", "/where",
                "/where?lon=114.28&lat=29.82", "/measure?path=114.3,29.8;114.31,29.8;114.31,29.81", "/downloads", "/login", "/login?failed=1",
                "/nothing-here"));
        assertThat(broken(language, "", paths)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"naming:/naming,/naming/reports,/naming/deadlines,/naming/places,/naming/bodies",
        "naming:/naming/demands,/naming/batches,/naming/meetings,/naming/census", "surveyor:/survey",
        "county:/boundaries,/boundaries/projects,/boundaries/junctions,/boundaries/exports", "admin:/admin,/admin/audit,/admin/words",
        "clerk:/naming/new"})
    void theFirstPagesOfTheStaff(String who) {
        String[] parts = who.split(":");
        assertThat(broken("zh", parts[0], List.of(parts[1].split(",")))).isEmpty();
    }

    /** A page with three faults that are there to be found. */
    @Test
    void whatIsForbiddenIsFound() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.setContent("<html><body><img src='data:,'><button></button><p style='color:#aaa;background:#fff'>faint</p></body></html>");
            assertThat(Axe.broken(page).toString()).contains("image-alt", "button-name", "color-contrast", "html-has-lang");
        }
    }

    private List<String> broken(String language, String account, List<String> paths) {
        List<String> broken = new ArrayList<>();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(address("/login?lang=" + language));
            if (!account.isEmpty()) {
                page.fill("#username", account);
                page.fill("#password", "merestone-demo");
                page.click("main button");
                assertThat(page.locator(".site-name")).isVisible();
            }
            for (String path : paths) {
                page.setViewportSize(1280, 800);
                page.navigate(address(path));
                if (path.startsWith("/?")) {
                    page.locator("#map[data-ready]").waitFor();
                    page.locator("#sheet summary").click();
                }
                for (int width : List.of(1280, 390)) {
                    page.setViewportSize(width, 844);
                    Axe.broken(page).forEach(each -> broken.add(language + " " + width + " " + path + " " + each));
                }
            }
        }
        return broken;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
