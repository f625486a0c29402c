package org.merestone.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public map page as its reader meets it: what it shows, where an address leads, in which language, and without scripts. */
class MapPageTest {

    @RegisterExtension
    static final MapInBrowser MAP = new MapInBrowser();

    @Test
    void theWholeCountyIsShownWithItsOwnerAndThatItIsInvented() {
        Page page = MAP.open("");
        assertThat(page.locator(".leaflet-control-attribution")).containsText("砚川县");
        assertThat(page.locator(".leaflet-control-attribution strong")).hasText("演示数据（虚构）");
        MAP.asked(page, "/tiles/base/\\d+/\\d+/\\d+\\.png");
    }

    @Test
    void withoutScriptsTheMapIsAPictureInTheChosenLookAndCanStillBePrinted() {
        Page page = MAP.openPlain("?look=contrast");
        assertThat(page.locator("#plain-map [type=image]")).hasAttribute("src", "/map.png?lon=114.3&lat=29.8&zoom=10&look=contrast");
        assertThat(page.locator("#plain-map .plain-moves a")).hasCount(6);
        assertThat(page.locator("#plain-map form.plain-picture")).hasAttribute("action", "/where");
        assertThat(page.locator(".tool:visible")).hasCount(1); // what needs a script is not offered
        page.locator("#sheet summary").click();
        assertThat(page.locator("#print button")).isVisible();
        assertThat(page.locator("#print [name=look]")).hasValue("contrast");
        page.locator("#looks [data-look=base]").click();
        assertThat(page.locator("#plain-map [type=image]")).hasAttribute("src", "/map.png?lon=114.3&lat=29.8&zoom=10&look=base");
    }

    @Test
    void theViewIsAskedForAndSmallMapsDoNotAskForNames() {
        Page page = MAP.open("#10/29.8/114.3");
        MAP.asked(page, ".*layer=lines.*");
        page.evaluate("location.hash = '#15/29.8/114.3'");
        String view = "bbox=114\\.[\\d.]+,29\\.[\\d.]+,114\\.[\\d.]+,29\\.[\\d.]+";
        MAP.asked(page, "/api/v1/map/features\\?" + view + "&layer=names.*");
        MAP.asked(page, "/api/v1/map/features\\?" + view + "&layer=markers&limit=\\d+");
        // 1,280 pixels are 1.8 degrees at zoom 10 and 0.05 at zoom 15.
        assertThat(MAP.server().asked().stream().filter(path -> path.matches(".*layer=(names|markers).*"))
                .map(path -> path.replaceAll(".*bbox=([\\d.]+),[\\d.]+,([\\d.]+),.*", "$1 $2").split(" "))).isNotEmpty()
                .allSatisfy(ends -> assertThat(Double.parseDouble(ends[1]) - Double.parseDouble(ends[0])).isLessThan(0.1));
    }

    @Test
    void anAddressWithAPositionLeadsThere() {
        Page page = MAP.open("?lon=114.25&lat=29.75");
        assertThat(page.locator("#panel-where h2")).hasText("砚川县 › 三峰镇");
        assertThat(MAP.server().asked()).contains("/api/v1/where?lon=114.2500000&lat=29.7500000");
    }

    @Test
    void anAddressThatMakesNoSenseShowsTheCounty() {
        Page page = MAP.open("?lon=abc&lat=1e9#1/2/x");
        assertThat(page.locator("#panel")).isHidden();
        MAP.asked(page, "/tiles/base/11/.*");
    }

    @Test
    void thePageIsWhollyEnglishForAnEnglishReader() {
        Page page = MAP.open("?lang=en");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#search-input")).hasAttribute("placeholder", "Name, pinyin or initials");
        assertThat(page.locator(".leaflet-control-attribution")).containsText("Invented demonstration data");
        for (String tool : List.of("#tool-time", "#tool-measure")) {
            page.locator(tool).click();
        }
        assertThat(page.locator("#time-told")).containsText("Today; last change on 2024-01-26: 1 line(s), 3 marker(s)");
        page.keyboard().press("Escape"); // no measuring: a click tells of the place
        page.mouse().click(800, 300);
        assertThat(page.locator("#panel-where")).containsText("Nearest boundary line");
        assertThat(page.locator("#panel-where")).containsText("1.2 km");
        assertThat(page.locator("#panel-where")).containsText("Nearest marker");
        assertThat(page.locator("#panel-where")).containsText("1.3 km");
        assertThat(page.locator("#panel-where [data-part=names]")).containsText("Administrative village");
        String names = "砚川县|三峰镇|明塘三峰线|龙田村|许可：测试许可。审图号：测S（2026）1号。";
        assertThat(page.locator("main").innerHTML().replaceAll(names, "")).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void whoWantsLessMotionGetsAMapThatJumps() {
        Page page = MAP.open("?zoom=12&lon=114.3&lat=29.8");
        assertThat(page.locator("#map.leaflet-fade-anim")).hasCount(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.reload();
        page.locator("#map[data-ready]").waitFor();
        assertThat(page.locator("#map.leaflet-fade-anim")).hasCount(0);
        page.locator("#map").focus();
        Object moved = page.evaluate("""
                () => {
                  const place = () => Math.round(new DOMMatrix(document.querySelector('.leaflet-map-pane').style.transform).e);
                  const before = place();
                  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { keyCode: 39, bubbles: true }));
                  return place() - before;
                }""");
        assertThat(moved).as("pixels, at once").isEqualTo(-80);
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

    /** Low windows are phones that lie, small phones, and a desk at 200 %. */
    @ParameterizedTest
    @CsvSource({"1280, 800", "820, 1180", "640, 400", "844, 390", "390, 844", "360, 640", "320, 568"})
    void nothingThatIsToBePressedLiesUnderAnything(int width, int height) {
        Page page = MAP.open("?zoom=12&lon=114.3&lat=29.8&at=2010-01-01&pick=114.3,29.8", width, height, nothing -> { });
        assertThat(page.locator("#panel-where h2")).hasText("砚川县 › 三峰镇");
        assertThat(pressed(page, "#search-input, .leaflet-control-layers-toggle, .tool, #time button, #time-day, #panel-close")).isEmpty();
        page.locator("#panel-close").click();
        page.locator("#time-end").click();
        assertThat(page.locator("#time")).isHidden();
        assertThat(pressed(page, ".leaflet-control-zoom a, .leaflet-control-scale-line, .tool")).isEmpty();
        page.locator(".leaflet-control-layers").hover();
        assertThat(pressed(page, ".leaflet-control-layers-list label")).isEmpty();
        page.mouse().move(width / 2, height - 2);
        page.locator("#sheet summary").click();
        page.locator("#print button").scrollIntoViewIfNeeded();
        assertThat(pressed(page, "#print button")).isEmpty();
        page.locator("#looks a").first().scrollIntoViewIfNeeded();
        assertThat(pressed(page, "#looks a")).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    /** Of the elements that are shown those whose corners belong to another, or lie outside the window. */
    private static List<?> pressed(Page page, String selector) {
        return (List<?>) page.evaluate("""
                selector => [...document.querySelectorAll(selector)].filter(each => each.checkVisibility()).filter(each => {
                  const { left, right, top, bottom } = each.getBoundingClientRect();
                  return ![[left + 6, top + 6], [right - 6, top + 6], [left + 6, bottom - 6], [right - 6, bottom - 6]].every(([x, y]) => {
                    const hit = document.elementFromPoint(x, y);
                    return hit && (each.contains(hit) || hit.contains(each) && hit.closest('.leaflet-control-scale, .tool') !== null);
                  });
                }).map(each => `${each.tagName}#${each.id}.${each.className}`)""", selector);
    }
}
