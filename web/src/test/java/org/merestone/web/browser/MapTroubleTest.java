package org.merestone.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the public map says and does where tiles or answers do not come. */
class MapTroubleTest {

    /** What the page would do of itself after five seconds or more waits for the test. */
    private static final String LATER = """
            const soon = window.setTimeout;
            window.setTimeout = (run, wait, ...rest) => (wait >= 5000 ? (window.later = run, 1) : soon(run, wait, ...rest));""";
    private static final String TILES = "**/tiles/**";
    private static final String LINE = """
            {"type":"FeatureCollection","features":[{"type":"Feature",
            "geometry":{"type":"LineString","coordinates":[[114.0,29.8],[114.6,29.8]]},
            "properties":{"id":"l1","name":"明塘三峰线","code":"990121101102","status":"STATUTORY","lengthMetres":19640.2}}]}""";

    @RegisterExtension
    static final MapInBrowser MAP = new MapInBrowser();

    @Test
    void tilesThatFailAreToldAndComeWhenTheReaderTriesAgain() {
        Page page = withoutTiles();
        assertThat(page.locator("#trouble [role=status]")).containsText("地图有一部分没有取到");
        MAP.context().unroute(TILES);
        page.locator("#trouble-again").click();
        assertThat(page.locator("#trouble")).isHidden();
        assertThat(page.locator("img.leaflet-tile:not(.leaflet-tile-loaded)")).hasCount(0);
    }

    @Test
    void theyAreAskedForAgainByThemselves() {
        Page page = withoutTiles();
        MAP.context().unroute(TILES);
        page.evaluate("window.later()");
        assertThat(page.locator("#trouble")).isHidden();
        assertThat(page.locator("img.leaflet-tile:not(.leaflet-tile-loaded)")).hasCount(0);
    }

    private static Page withoutTiles() {
        MAP.expectFault("ERR_FAILED");
        Page page = MAP.open("?zoom=12&lon=114.3&lat=29.8", 1280, 800, context -> {
            context.addInitScript(LATER);
            context.route(TILES, Route::abort);
        });
        page.waitForFunction("""
                () => {
                  const tiles = [...document.querySelectorAll('img.leaflet-tile')];
                  return tiles.length > 0 && tiles.every(tile => tile.complete);
                }""");
        assertThat(page.locator("#trouble")).isVisible();
        return page;
    }

    @Test
    void aCountyThatDidNotSayWhereItIsIsShownWhenTheNetworkIsBack() {
        MAP.expectFault("503");
        MAP.server().answering("/api/v1/map/extent", q -> "503 {}").answering("/api/v1/map/days", q -> "503 {}");
        Page page = MAP.open("", 1280, 800, context -> context.addInitScript(LATER));
        assertThat(page.locator("#trouble")).isVisible();
        assertThat(page.locator(".leaflet-control-attribution")).containsText("审图号：测S（2026）1号");
        ScriptedCounty.answeredBy(MAP.server());
        backOnline(page);
        assertThat(page.locator("#trouble")).isHidden();
        assertThat(page.locator(".leaflet-control-attribution")).containsText("砚川县");
        assertThat(page.locator("#time-marks span")).hasCount(3);
        MAP.asked(page, "/tiles/base/11/.*");
    }

    @Test
    void aQuestionThatDoesNotReachTheServerIsToldInTheReadersWords() {
        MAP.expectFault("ERR_FAILED");
        Page page = MAP.open("?zoom=12&lon=114.3&lat=29.8", 1280, 800,
                context -> context.route(Pattern.compile("/api/v1/(where|names)"), Route::abort));
        page.mouse().click(800, 400);
        assertThat(page.locator("#panel-where")).hasText("暂时查不到，请稍后再试。");
        page.fill("#search-input", "砚");
        assertThat(page.locator("#search-options")).hasText("暂时查不到，请稍后再试。");
    }

    @Test
    void aLayerThatFailedComesWhenTheNetworkIsBack() {
        MAP.expectFault("503");
        MAP.server().answering("/api/v1/map/features", q -> q.contains("layer=lines") ? "503 {}" : ScriptedCounty.NONE);
        Page page = MAP.open("#11/29.8/114.3", 1280, 800, context -> context.addInitScript(LATER));
        assertThat(page.locator("#trouble")).isVisible();
        MAP.server().answering("/api/v1/map/features", q -> q.contains("layer=lines") ? LINE : ScriptedCounty.NONE);
        backOnline(page);
        assertThat(page.locator("path.boundary")).hasCount(1);
        assertThat(page.locator("#trouble")).isHidden();
    }

    private static void backOnline(Page page) {
        page.evaluate("window.dispatchEvent(new Event('online'))");
    }
}
