package org.merestone.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Locating and sharing on the public map. */
class MapToolsTest {

    @RegisterExtension
    static final MapInBrowser MAP = new MapInBrowser();

    @BeforeEach
    void eightyMetresFromTheLine() {
        MAP.server().answering("/api/v1/where", q -> ScriptedCounty.WHERE.replace("1234.5", "80.0"));
    }

    @Test
    void whoStandsInATownshipIsToldItAndHowFarTheLineIs() {
        Page page = located(30);
        page.locator("#tool-locate").click();
        assertThat(page.locator("#said-text")).hasText("您在三峰镇界内 80 米处（最近的界线：明塘三峰线）；定位精度约 30 米。");
        assertThat(page.locator("path.accuracy")).hasCount(1);
        MAP.asked(page, "/api/v1/where\\?lon=114.3000000&lat=29.8000000");
        page.locator("#said-end").click();
        assertThat(page.locator("#said")).isHidden();
    }

    @Test
    void aPositionThatMayLieBeyondTheLineIsNotToldAsSure() {
        Page page = located(200);
        page.locator("#tool-locate").click();
        assertThat(page.locator("#said-text"))
                .hasText("您大概在三峰镇，但定位精度约 200 米，大于到界线（明塘三峰线）的 80 米，也可能在界线另一侧。");
    }

    @Test
    void whoStandsFarFromTheCountyIsToldSoAndTheMapStays() {
        MAP.server().answering("/api/v1/where", q -> "{\"divisions\":[],\"nearestLine\":null,\"nearestMarker\":null,\"nearestNames\":[]}");
        Page page = MAP.open("?zoom=12&lon=114.3&lat=29.8", 390, 844, context -> {
            context.grantPermissions(List.of("geolocation"));
            context.setGeolocation(new Geolocation(39.9, 116.4).setAccuracy(20));
        });
        page.locator("#tool-locate").click();
        assertThat(page.locator("#said-text")).hasText("您所在位置不在本站已公布的区划内；定位精度约 20 米。");
        assertThat(page.url()).endsWith("?zoom=12&lon=114.30000&lat=29.80000");
    }

    @Test
    void onAnotherDayTheSentenceSaysWhoseDivisionsItTellsOf() {
        Page page = located("?zoom=12&lon=114.3&lat=29.8&at=2005-03-10", 30);
        page.locator("#tool-locate").click();
        assertThat(page.locator("#said-text"))
                .hasText("按 2005-03-10 的区划：您在三峰镇界内 80 米处（最近的界线：明塘三峰线）；定位精度约 30 米。");
    }

    @Test
    void whoDoesNotAllowItIsToldWhatToDo() {
        Page page = MAP.open("");
        page.locator("#tool-locate").click();
        assertThat(page.locator("#said-text")).containsText("请在浏览器地址栏的网站设置中允许“位置”");
    }

    private static Page located(double accuracy) {
        return located("", accuracy);
    }

    private static Page located(String path, double accuracy) {
        return MAP.open(path, 390, 844, context -> {
            context.grantPermissions(List.of("geolocation"));
            context.setGeolocation(new Geolocation(29.8, 114.3).setAccuracy(accuracy));
        });
    }

    @Test
    void theLinkGoesTheDevicesWayWhereItHasOneAndElseToTheClipboard() {
        Page phone = MAP.open("?zoom=12&lon=114.3&lat=29.8", 390, 844,
                context -> context.addInitScript("navigator.share = async what => { window.given = what.url; }"));
        phone.locator("#tool-share").click();
        phone.waitForFunction("() => window.given === location.href");
        MAP.context().close();

        Page desk = MAP.open("?zoom=12&lon=114.3&lat=29.8&at=2005-03-10", 1280, 800, context -> context.addInitScript("""
                Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.given = text; } } })"""));
        desk.locator("#tool-share").click();
        assertThat(desk.locator("#said-text")).hasText("链接已复制，打开后看到同样的地图。");
        assertThat(desk.evaluate("window.given").toString()).endsWith("/?zoom=12&lon=114.30000&lat=29.80000&at=2005-03-10");
        MAP.context().close();

        Page shut = MAP.open("", 1280, 800, context -> context.addInitScript("""
                Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { throw new Error('no'); } } })"""));
        shut.locator("#tool-share").click();
        assertThat(shut.locator("#said-text")).hasText("请复制下面的链接。");
        assertThat(shut.locator("#said-link")).hasValue(shut.url());
    }
}
