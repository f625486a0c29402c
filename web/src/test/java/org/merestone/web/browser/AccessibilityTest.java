package org.merestone.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.web.ServedTest;
import org.merestone.web.naming.CheckedRoad;
import org.merestone.web.ogc.OgcClient;
import org.merestone.web.running.Visitor;
import org.merestone.web.security.AccessRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every public page and the first pages of the staff keep WCAG 2.2 A and AA, as far as axe-core can tell, on a desk and on a phone; none is
 * wider than its window, and every public page says on what terms it may be used.
 */
@ServedTest
class AccessibilityTest {

    private static final List<String> MAP = List.of("/?zoom=11&lon=114.28&lat=29.82",
            "/?zoom=12&lon=114.28&lat=29.82&look=contrast&pick=114.28,29.82",
            "/?zoom=12&lon=114.28&lat=29.82&at=2020-01-01&measure=114.2,29.8;114.3,29.8;114.3,29.9",
            "/?zoom=11&lon=114.28&lat=29.82&q=%E6%B2%B3", "/?zoom=11&lon=114.28&lat=29.82&q=zzzz");

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Notices notices;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePublicPages(String language) throws Exception {
        String place = jdbc.sql("""
                select p.id from place p join place_name f on f.place_id = p.id and f.kind = 'FORMER' where p.secrecy = 'PUBLIC'
                order by p.place_code fetch first 1 rows only""").query(String.class).single();
        List<String> paths = new ArrayList<>(MAP);
        paths.addAll(List.of("/names", "/names?q=%E6%B2%B3&kind=natural", "/names/try", "/notices", "/rules", "/divisions",
                "/divisions/990121", "/divisions/990121001?at=2020-01-01", "/places/" + place, "/places/" + place + "/reports", "/where",
                "/where?lon=114.28&lat=29.82", "/measure?path=114.3,29.8;114.31,29.8;114.31,29.81", "/downloads", "/login",
                "/login?failed=1", "/nothing-here", "/reports/" + report(place)));
        assertThat(broken(language, "", paths)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePagesOfTheOpenInterfaces(String language) throws Exception {
        assertThat(broken(language, "", interfaces())).isEmpty();
    }

    /** On notice, with something said and answered, and the form still open; the demonstration itself has no notice. */
    @Test
    void theListOfNoticesAndThePageOfOne() {
        Visitor clerk = new Visitor(URI.create(address("/"))).signIn("clerk", "merestone-demo");
        Visitor office = new Visitor(URI.create(address("/"))).signIn("naming", "merestone-demo");
        String page = CheckedRoad.checked(clerk, office, "瀚笙路", "114.262,29.8501\n114.270,29.8502");
        CheckedRoad.done(office.form(page + "/notices", Map.of("days", "7")));
        String notice = CheckedRoad.found(office.page(page), "href=\"(/notices/[0-9a-f-]{36})\"");
        notices.hear(UUID.fromString(notice.substring("/notices/".length())), "建议沿用老名字", "");
        String said = page + "/comments/" + CheckedRoad.found(office.page(page + "/notices"), "/comments/([0-9a-f-]{36})/moderation");
        CheckedRoad.done(office.form(said + "/moderation", Map.of("show", "true")));
        CheckedRoad.done(office.form(said + "/answer", Map.of("answer", "老名字另有道路使用。")));
        for (String language : List.of("zh", "en")) {
            assertThat(broken(language, "", List.of("/notices", notice, notice + "?sent=true"))).isEmpty();
        }
        assertThat(new Visitor(URI.create(address("/"))).page(notice).body()).contains("建议沿用老名字", "老名字另有道路使用。",
                "id=\"comment\"");
    }

    /** A page that is open to all and that nobody looks at here would be a page that nobody knows to be accessible. */
    @Test
    void noPublicPageIsLeftOut() throws Exception {
        List<String> looked = new ArrayList<>(interfaces());
        looked.addAll(List.of("/", "/names", "/names/try", "/notices", "/rules", "/divisions", "/divisions/990121",
                "/places/1", "/places/1/reports", "/where", "/measure", "/downloads", "/login", "/reports/1", "/notices/1"));
        List<String> missed = new ArrayList<>();
        mapping.getHandlerMethods().forEach((route, handler) -> {
            Class<?> answer = handler.getReturnType().getParameterType();
            boolean page = (answer == String.class || answer == ModelAndView.class || answer == Object.class)
                    && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
            boolean read = route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            if (page && read && AccessRule.of(handler).orElseThrow().everybody()
                    && route.getPathPatternsCondition().getPatterns().stream().noneMatch(pattern -> looked.stream()
                            .anyMatch(path -> pattern.matches(PathContainer.parsePath(path.replaceAll("\\?.*", "")))))) {
                missed.addAll(route.getPathPatternsCondition().getPatternValues());
            }
        });
        assertThat(missed).as("but the address that leads back to a notice").containsExactly("/notices/{id}/comments");
    }

    private List<String> interfaces() throws Exception {
        String items = "/ogc/collections/divisions/items";
        return List.of("/ogc?f=html", "/ogc/conformance?f=html", "/ogc/api?f=html", "/ogc/collections?f=html",
                "/ogc/collections/lines?f=html", "/ogc/collections/lines/queryables?f=html", items + "?f=html&limit=3",
                items + "/" + first("divisions") + "?f=html", "/ogc/tiles?f=html",
                "/ogc/map/tiles?f=html", "/ogc/tiles/WebMercatorQuad?f=html", "/ogc/map/tiles/WebMercatorQuad?f=html",
                "/ogc/collections/lines/map/tiles?f=html", "/ogc/collections/lines/map/tiles/WebMercatorQuad?f=html",
                "/ogc/tileMatrixSets?f=html", "/ogc/tileMatrixSets/CGCS2000Quad?f=html");
    }

    private String first(String collection) throws Exception {
        return OgcClient.ids(new OgcClient(port).json("/collections/" + collection + "/items?limit=1")).get(0);
    }

    private String report(String place) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into place_report (id, place_id, about, report_text, contact, received_at, state, answer, answered_at)
                values (:id, :place, 'NAME', :text, '', current_timestamp, 'CLOSED', '已核对，改正。', current_timestamp)""")
                .param("id", id).param("place", UUID.fromString(place)).param("text", "村名写成了同音字 " + id).update();
        return id.toString();
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
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setContent("<html><body><img src='data:,'><button></button><p style='color:#aaa;background:#fff'>faint</p></body></html>");
            assertThat(Axe.broken(page).toString()).contains("image-alt", "button-name", "color-contrast", "html-has-lang");
        }
    }

    private List<String> broken(String language, String account, List<String> paths) {
        List<String> broken = new ArrayList<>();
        try (BrowserContext context = Chromium.browser().newContext()) {
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
                if (path.startsWith("/notices/")) {
                    page.locator("#notice-map[data-ready]").waitFor();
                }
                if (path.startsWith("/?")) {
                    page.locator("#map[data-ready]").waitFor();
                    page.locator("#sheet summary").click();
                } else if (account.isEmpty() && page.locator(".site-foot").count() == 0) {
                    broken.add(path + " does not say on what terms it may be used");
                }
                for (int width : List.of(1280, 390)) {
                    page.setViewportSize(width, 844);
                    if (!page.evaluate("document.documentElement.scrollWidth").equals(width)) {
                        broken.add(language + " " + width + " " + path + " is wider than its window");
                    }
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
