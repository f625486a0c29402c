package org.merestone.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The panel of the public map: what was chosen, and where it lies. */
class MapPanelTest {

    @RegisterExtension
    static final MapInBrowser MAP = new MapInBrowser();

    @Test
    void aClickTellsTheTownshipTheNearestLineTheNearestMarkerAndTheNearestNames() {
        Page page = MAP.open("");
        page.mouse().click(800, 400);
        Locator panel = page.locator("#panel-where");
        assertThat(panel.locator("h2")).hasText("砚川县 › 三峰镇");
        assertThat(panel).containsText("明塘三峰线");
        assertThat(panel).containsText("法定界线");
        assertThat(panel).containsText("1.2 公里");
        Locator marker = panel.locator("[data-part=marker]");
        assertThat(marker.locator("h3")).hasText("最近的界桩");
        assertThat(marker.locator("li")).hasCount(1);
        assertThat(marker.locator("li")).containsText("界桩 明塘三峰线003");
        assertThat(marker.locator("li")).containsText("990121101102003Q");
        assertThat(marker.locator("li")).containsText("1.3 公里");
        assertThat(panel.locator("[data-part=names] li")).hasCount(1);
        assertThat(panel.locator("[data-part=names] li")).containsText("87 米");
        page.click("#panel-close");
        assertThat(page.locator("#panel")).isHidden();
    }

    @Test
    void theNearestMarkerLeadsToItsSheetAndItsPlaceByKeyboardToo() {
        MAP.server().answering("/api/v1/map/feature", q -> !q.equals("layer=markers&id=m1") ? ScriptedCounty.NONE : """
                {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[114.25,29.79]},
                "properties":{"id":"m1","name":"明塘三峰线003","number":"003","code":"990121101102003Q","kind":"SINGLE",
                "lineName":"明塘三峰线","since":"2023-11-04"}}]}""");
        Page page = MAP.open("?lon=114.30&lat=29.80");
        page.locator("[data-part=marker] button").press("Enter");
        assertThat(page.locator("#panel-card h2")).hasText("界桩 明塘三峰线003");
        assertThat(page.locator("#panel-card")).containsText("东经 114.250000°，北纬 29.790000°");
        page.waitForURL(url -> url.contains("pick=114.250000,29.790000,markers,m1"));
    }

    @Test
    void aMarkerThatCannotBeAskedForIsSaidToFail() {
        MAP.server().answering("/api/v1/map/feature", q -> "503 {\"detail\":\"稍后再试\"}");
        MAP.expectFault("503");
        Page page = MAP.open("?lon=114.30&lat=29.80");
        page.locator("[data-part=marker] button").click();
        assertThat(page.locator("#panel-card")).hasText("暂时查不到，请稍后再试。");
    }

    @Test
    void whereNothingIsNearItIsSaidOfEach() {
        MAP.server().answering("/api/v1/where", q -> "{\"divisions\":[],\"nearestLine\":null,\"nearestMarker\":null,\"nearestNames\":[]}");
        Page page = MAP.open("?lon=114.30&lat=29.80");
        assertThat(page.locator("#panel-where h2")).hasText("此处不在本县已公布的区划内");
        for (String none : List.of("附近没有已公布的界线", "附近没有已公布的界桩", "附近没有已公布的地名")) {
            assertThat(page.locator("#panel-where")).containsText(none);
        }
        assertThat(page.locator("#panel-where ul")).hasCount(0);
    }

    @Test
    void theServersOwnSentenceIsShownWhenItRefuses() {
        MAP.server().answering("/api/v1/where", q -> "400 {\"detail\":\"经度应在 -180 到 180 之间\"}");
        MAP.expectFault("400");
        Page page = MAP.open("");
        page.mouse().click(800, 400);
        assertThat(page.locator("#panel-where")).hasText("经度应在 -180 到 180 之间");
    }

    @Test
    void aLineThatIsChosenShowsHowItBecameLaw() {
        MAP.server().answering("/api/v1/map/features", q -> !q.contains("layer=lines") ? ScriptedCounty.NONE : """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "geometry":{"type":"LineString","coordinates":[[114.0,29.8],[114.6,29.8]]},
                "properties":{"id":"l1","name":"明塘三峰线","code":"990121101102","status":"STATUTORY","lengthMetres":19640.2,
                "approvalDocument":"砚政函〔2024〕56号","approvedOn":"2024-01-26"}}]}""");
        Page page = MAP.open("#11/29.8/114.3");
        page.locator("path.boundary").waitFor(new Locator.WaitForOptions().setState(
                WaitForSelectorState.ATTACHED));
        page.locator("#map").focus();
        page.keyboard().press("Tab");
        assertThat(page.locator(".leaflet-control-layers-toggle")).isFocused(); // lines are no stops on the way
        page.mouse().click(640, 439);
        assertThat(page.locator("#panel-card h2")).hasText("明塘三峰线");
        assertThat(page.locator("#panel-card")).containsText("砚政函〔2024〕56号（2024-01-26）");
        assertThat(page.locator("#panel-card")).containsText("19.6 公里");
        assertThat(page.locator("#panel-card")).containsText("法定界线");
    }

    @Test
    void onAPhoneThePanelIsASheetAtTheBottomAndNothingOverflows() {
        Page page = MAP.open("", 390, 844, nothing -> { });
        page.mouse().click(195, 600);
        assertThat(page.locator("#panel-where h2")).hasText("砚川县 › 三峰镇");
        var sheet = page.locator("#panel").boundingBox();
        assertThat(sheet.x).isZero();
        assertThat(sheet.width).isEqualTo(390);
        assertThat(sheet.y + sheet.height).isEqualTo(844);
        assertThat(sheet.y).isGreaterThan(380);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        var search = page.locator("#search").boundingBox();
        var layers = page.locator(".leaflet-control-layers").boundingBox();
        assertThat(search.x + search.width).isLessThanOrEqualTo(layers.x);
    }

    @Test
    void whatWasChosenComesBackWithItsAddressAndIsMissedWhereItIsGone() {
        MAP.server().answering("/api/v1/map/feature", q -> !q.contains("id=l1") ? ScriptedCounty.NONE : """
                {"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"id":"l1","name":"明塘三峰线",
                "code":"990121101102","status":"STATUTORY","lengthMetres":19640.2}}]}""");
        Page page = MAP.open("?zoom=13&lon=114.3&lat=29.8&pick=114.31,29.81,lines,l1");
        assertThat(page.locator("#panel-card h2")).hasText("明塘三峰线");
        assertThat(page.locator("#panel-where h2")).hasText("砚川县 › 三峰镇");
        page.navigate(MAP.server().address() + "?zoom=13&lon=114.3&lat=29.8&pick=114.31,29.81,lines,l9");
        assertThat(page.locator("#panel-card")).containsText("在所选日期没有公布");
        assertThat(page.locator("#panel-where h2")).hasText("砚川县 › 三峰镇");
    }

    @Test
    void aMarkerShowsItsSheet() {
        MAP.server().answering("/api/v1/map/feature", q -> !q.contains("layer=markers") ? ScriptedCounty.NONE : """
                {"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"id":"m1","name":"明塘松泉线003",
                "number":"003","code":"990121104202003Q","kind":"SINGLE","lineName":"明塘松泉线","since":"2023-11-04"}}]}""");
        Page page = MAP.open("?zoom=13&lon=114.3&lat=29.8&pick=114.3017050,29.7132843,markers,m1");
        assertThat(page.locator("#panel-card h2")).hasText("界桩 明塘松泉线003");
        assertThat(page.locator("#panel-card dd")).hasText(new String[] {"990121104202003Q", "单立",
            "东经 114.301705°，北纬 29.713284°", "明塘松泉线", "2023-11-04"});
    }

    @Test
    void aNameOnNoticeLeadsToItsNotice() {
        MAP.server().answering("/api/v1/map/features", q -> !q.contains("layer=notices") ? ScriptedCounty.NONE : """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "geometry":{"type":"LineString","coordinates":[[114.0,29.8],[114.6,29.8]]},
                "properties":{"id":"n7","name":"望月路","title":"拟命名望月路","fromDay":"2026-06-20","toDay":"2026-07-01"}}]}""");
        Page page = MAP.open("#11/29.8/114.3");
        page.locator("path.leaflet-interactive").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.mouse().click(640, 439);
        assertThat(page.locator("#panel-card h2")).hasText("望月路");
        assertThat(page.locator("#panel-card")).containsText("公示期 2026-06-20 至 2026-07-01");
        assertThat(page.locator("#panel-card a")).hasAttribute("href", "/notices/n7");
    }
}
