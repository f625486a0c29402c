package org.merestone.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tools of the public map: another day, measuring, locating, sharing, places of one name; and that its address holds all of it. */
class MapToolsTest {

    @RegisterExtension
    static final MapInBrowser MAP = new MapInBrowser();

    private static final String NONE = """
            {"type":"FeatureCollection","features":[]}""";
    private static final String WHERE = """
            {"divisions":[{"code":"990121101","name":"三峰镇","level":"TOWNSHIP"},{"code":"990121","name":"砚川县","level":"COUNTY"}],
             "nearestLine":{"id":"l1","name":"明塘三峰线","status":"STATUTORY","distanceMetres":80.0},"nearestNames":[]}""";
    private static final String DAYS = """
            {"today":"2026-06-30","all":3,"days":[{"day":"1981-05-01","divisions":0,"lines":0,"markers":0,"names":2},
             {"day":"2005-03-10","divisions":1,"lines":2,"markers":0,"names":0},{"day":"2024-01-26","divisions":0,"lines":1,"markers":3,"names":0}]}""";
    private static final String ALIKE = """
            {"names":[
             {"id":"a1","name":"石桥","romanization":"Shíqiáo","kind":"STANDARD","currentName":null,"className":"自然村","path":"示例省 · 演示市 · 砚川县 · 三峰镇","lon":114.31,"lat":29.81,"matched":"exact","matchedText":"石桥"},
             {"id":"a2","name":"石桥","romanization":"Shíqiáo","kind":"STANDARD","currentName":null,"className":"自然村","path":"示例省 · 演示市 · 砚川县 · 明塘镇","lon":114.22,"lat":29.72,"matched":"exact","matchedText":"石桥"}]}""";

    @BeforeEach
    void answer() {
        MAP.server().answering("/api/v1/map/extent", q -> """
                {"bbox":[114.0,29.6,114.6,30.0],"version":3,"demonstration":true,"county":"砚川县"}""")
                .answering("/api/v1/map/features", q -> NONE).answering("/api/v1/where", q -> WHERE)
                .answering("/api/v1/names", q -> ALIKE).answering("/api/v1/map/days", q -> DAYS)
                .answering("/api/v1/measure", MapToolsTest::measured);
    }

    /** As many hundred metres as there are legs, and an area from three points on. */
    private static String measured(String query) {
        int points = query.split(";").length;
        return "{\"lengthMetres\":" + (points - 1) * 100 + ",\"legsMetres\":[],\"perimeterMetres\":null,\"areaSquareMetres\":"
                + (points < 3 ? "null" : "2500000.0") + ",\"crossesItself\":" + (points == 4) + ",\"ellipsoid\":\"CGCS2000\"}";
    }

    private static void asked(Page page, String pattern) {
        page.waitForCondition(() -> MAP.server().asked().stream().anyMatch(path -> path.matches(pattern)));
    }

    @Test
    void theKeysLeadFromChangeToChangeAndEverythingFollowsTheDay() {
        Page page = MAP.open("#12/29.8/114.3");
        assertThat(page.locator("#time")).isHidden();
        page.locator("#tool-time").click();
        assertThat(page.locator("#time-marks span")).hasCount(3);
        assertThat(page.locator("#time-marks span.law")).hasCount(2);
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("#time-told")).hasText("2024-01-26：界线 1 条、界桩 3 个有变化");
        assertThat(page.locator("#time-range")).hasAttribute("aria-valuetext", "2024-01-26：界线 1 条、界桩 3 个有变化");
        asked(page, "/tiles/base/12/\\d+/\\d+\\.png\\?at=2024-01-26");
        asked(page, "/api/v1/map/features\\?.*layer=lines.*&at=2024-01-26");
        page.waitForURL(url -> url.endsWith("&at=2024-01-26"));
        page.locator("#time-before").click();
        assertThat(page.locator("#time-told")).hasText("2005-03-10：区划 1 处、界线 2 条有变化");
        page.waitForURL(url -> url.endsWith("&at=2005-03-10"));
        page.mouse().click(900, 300);
        assertThat(page.locator("#panel-where .as-of")).hasText("2005-03-10 的情况");
        asked(page, "/api/v1/where\\?.*&at=2005-03-10");
        page.goBack();
        page.goBack();
        page.waitForURL(url -> url.endsWith("&at=2024-01-26"));
        assertThat(page.locator("#time-day")).hasValue("2024-01-26");
        assertThat(page.locator("#panel")).isHidden();
        page.locator("#time-end").click();
        page.waitForURL(url -> !url.contains("&at="));
        assertThat(page.locator("#time")).isHidden();
    }

    @Test
    void aDayBetweenTwoChangesTellsOfTheLastAndIsSearchedAndPrinted() {
        Page page = MAP.open("?zoom=12&lon=114.3&lat=29.8&at=2010-01-01");
        assertThat(page.locator("#time-told")).hasText("2010-01-01；上次变化在 2005-03-10：区划 1 处、界线 2 条");
        page.fill("#search-input", "石桥");
        asked(page, "/api/v1/names\\?q=石桥&limit=10&at=2010-01-01");
        assertThat(page.locator("#print [name=at]")).hasValue("2010-01-01");
        assertThat(page.locator("#print [name=at]")).isEnabled();
        page.locator("#time-day").fill("1981-05-01");
        assertThat(page.locator("#time-told")).hasText("1981-05-01：地名 2 个有变化");
    }

    @Test
    void aPathIsMeasuredPointByPointTakenBackAndEndedByEscape() {
        Page page = MAP.open("#13/29.8/114.3");
        page.locator("#tool-measure").click();
        assertThat(page.locator("#measure-told")).containsText("逐点点选");
        page.mouse().click(500, 300);
        assertThat(page.locator("#measure-told")).hasText("已取 1 点，请点选下一点。");
        page.mouse().click(700, 300);
        assertThat(page.locator("#measure-told")).hasText("长 100 米（2 点）");
        page.mouse().click(700, 450);
        assertThat(page.locator("#measure-told")).hasText("长 200 米（3 点），围成 2.5 平方公里");
        page.mouse().click(500, 400);
        assertThat(page.locator("#measure-told")).hasText("长 300 米（4 点），路线自相交，不计面积");
        assertThat(page.locator("#panel")).isHidden(); // a click measures, and tells of nothing
        page.locator("#measure-undo").click();
        assertThat(page.locator("#measure-told")).hasText("长 200 米（3 点），围成 2.5 平方公里");
        page.waitForURL(Pattern.compile(".*&measure=114\\.\\d{6},29\\.\\d{6};114\\.\\d{6},29\\.\\d{6};114\\.\\d{6},29\\.\\d{6}"));
        page.keyboard().press("Escape");
        assertThat(page.locator("#measure")).isHidden();
        page.waitForURL(url -> !url.contains("measure="));
        page.mouse().click(800, 400);
        assertThat(page.locator("#panel-where h2")).hasText("砚川县 › 三峰镇");
    }

    @Test
    void theKeyboardMeasuresFromTheMiddleOfTheMap() {
        Page page = MAP.open("#13/29.8/114.3");
        page.locator("#tool-measure").click();
        page.locator("#map").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#measure-told")).hasText("已取 1 点，请点选下一点。");
        page.evaluate("location.hash = '#13/29.81/114.31'");
        page.waitForURL(url -> url.contains("lon=114.31000&lat=29.81000"));
        page.keyboard().press("Enter");
        assertThat(page.locator("#measure-told")).hasText("长 100 米（2 点）");
        asked(page, "/api/v1/measure\\?path=114.300000,29.800000;114.310000,29.810000");
        page.keyboard().press("Backspace");
        assertThat(page.locator("#measure-told")).hasText("已取 1 点，请点选下一点。");
    }

    @Test
    void anAddressWithAPathShowsItMeasured() {
        Page page = MAP.open("?zoom=13&lon=114.3&lat=29.8&measure=114.3,29.8;114.31,29.8;114.31,29.81");
        assertThat(page.locator("#measure-told")).hasText("长 200 米（3 点），围成 2.5 平方公里");
        assertThat(page.locator("#tool-measure")).hasAttribute("aria-expanded", "true");
    }

    @Test
    void whoStandsInATownshipIsToldItAndHowFarTheLineIs() {
        Page page = located(30);
        page.locator("#tool-locate").click();
        assertThat(page.locator("#said-text")).hasText("您在三峰镇界内 80 米处（最近的界线：明塘三峰线）；定位精度约 30 米。");
        assertThat(page.locator("path.accuracy")).hasCount(1);
        asked(page, "/api/v1/where\\?lon=114.3000000&lat=29.8000000");
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
    void whoDoesNotAllowItIsToldWhatToDo() {
        Page page = MAP.open("");
        page.locator("#tool-locate").click();
        assertThat(page.locator("#said-text")).containsText("请在浏览器地址栏的网站设置中允许“位置”");
    }

    private static Page located(double accuracy) {
        return MAP.open("", 390, 844, context -> {
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

    @Test
    void placesOfOneNameAreANumberedListToldApartByWhereTheyLie() {
        MAP.server().answering("/api/v1/map/feature", q -> """
                {"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"id":"a2","name":"石桥",
                "romanization":"Shíqiáo","className":"自然村"}}]}""");
        Page page = MAP.open("#10/29.8/114.3");
        page.locator("#search-input").fill("石桥");
        assertThat(page.locator("#search-option-0 .option-foot")).hasText("自然村 · 砚川县 › 三峰镇");
        page.keyboard().press("Enter");
        Locator list = page.locator("#panel .numbered li");
        assertThat(list).hasCount(2);
        assertThat(page.locator("#panel h2")).hasText("“石桥”：2 处");
        assertThat(list.nth(1)).containsText("明塘镇");
        assertThat(page.locator(".number-pin")).hasCount(2);
        page.waitForURL(url -> url.contains("q=%E7%9F%B3%E6%A1%A5"));
        list.nth(1).locator("button").click();
        assertThat(page.locator("#panel-card a")).hasAttribute("href", "/places/a2");
        page.locator(".back-to-list").click();
        assertThat(list).hasCount(2);
        page.goBack();
        assertThat(page.locator("#panel-card a")).hasAttribute("href", "/places/a2");
    }

    @Test
    void whatWasChosenComesBackWithItsAddressAndIsMissedWhereItIsGone() {
        MAP.server().answering("/api/v1/map/feature", q -> !q.contains("id=l1") ? NONE : """
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
        MAP.server().answering("/api/v1/map/feature", q -> !q.contains("layer=markers") ? NONE : """
                {"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"id":"m1","name":"明塘松泉线003",
                "number":"003","code":"990121104202003Q","kind":"SINGLE","lineName":"明塘松泉线","since":"2023-11-04"}}]}""");
        Page page = MAP.open("?zoom=13&lon=114.3&lat=29.8&pick=114.3017050,29.7132843,markers,m1");
        assertThat(page.locator("#panel-card h2")).hasText("界桩 明塘松泉线003");
        assertThat(page.locator("#panel-card dd")).hasText(new String[] {"990121104202003Q", "单立",
            "东经 114.301705°，北纬 29.713284°", "明塘松泉线", "2023-11-04"});
    }

    @Test
    void aNameOnNoticeLeadsToItsNotice() {
        MAP.server().answering("/api/v1/map/features", q -> !q.contains("layer=notices") ? NONE : """
                {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"LineString","coordinates":[[114.0,29.8],[114.6,29.8]]},
                "properties":{"id":"n7","name":"望月路","title":"拟命名望月路","fromDay":"2026-06-20","toDay":"2026-07-01"}}]}""");
        Page page = MAP.open("#11/29.8/114.3");
        page.locator("path.leaflet-interactive").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.mouse().click(640, 439);
        assertThat(page.locator("#panel-card h2")).hasText("望月路");
        assertThat(page.locator("#panel-card")).containsText("公示期 2026-06-20 至 2026-07-01");
        assertThat(page.locator("#panel-card a")).hasAttribute("href", "/notices/n7");
    }

    @Test
    void onAPhoneEveryToolIsLargeEnoughForAFingerAndNothingOverflows() {
        Page page = MAP.open("?zoom=12&lon=114.3&lat=29.8&at=2010-01-01", 390, 844, nothing -> { });
        for (Locator tool : page.locator(".tool").all()) {
            assertThat(tool.boundingBox().width).isGreaterThanOrEqualTo(44);
            assertThat(tool.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
        assertThat(page.locator("#time").boundingBox().y).isGreaterThan(page.locator("#search").boundingBox().y + 40);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }
}
