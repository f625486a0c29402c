package org.merestone.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Measuring on the public map. */
class MapMeasureTest {

    @RegisterExtension
    static final MapInBrowser MAP = new MapInBrowser();

    @BeforeEach
    void answer() {
        MAP.server().answering("/api/v1/measure", MapMeasureTest::measured);
    }

    /** As many hundred metres as there are legs, and an area from three points on. */
    private static String measured(String query) {
        int points = query.split(";").length;
        return "{\"lengthMetres\":" + (points - 1) * 100 + ",\"legsMetres\":[],\"perimeterMetres\":null,\"areaSquareMetres\":"
                + (points < 3 ? "null" : "2500000.0") + ",\"crossesItself\":" + (points == 4) + ",\"ellipsoid\":\"CGCS2000\"}";
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
        MAP.asked(page, "/api/v1/measure\\?path=114.300000,29.800000;114.310000,29.810000");
        page.keyboard().press("Backspace");
        assertThat(page.locator("#measure-told")).hasText("已取 1 点，请点选下一点。");
    }

    @Test
    void anAddressWithAPathShowsItMeasured() {
        Page page = MAP.open("?zoom=13&lon=114.3&lat=29.8&measure=114.3,29.8;114.31,29.8;114.31,29.81");
        assertThat(page.locator("#measure-told")).hasText("长 200 米（3 点），围成 2.5 平方公里");
        assertThat(page.locator("#tool-measure")).hasAttribute("aria-expanded", "true");
    }
}
