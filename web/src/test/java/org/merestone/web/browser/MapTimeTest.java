package org.merestone.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Another day on the public map. */
class MapTimeTest {

    @RegisterExtension
    static final MapInBrowser MAP = new MapInBrowser();

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
        MAP.asked(page, "/tiles/base/12/\\d+/\\d+\\.png\\?at=2024-01-26");
        MAP.asked(page, "/api/v1/map/features\\?.*layer=lines.*&at=2024-01-26");
        page.waitForURL(url -> url.endsWith("&at=2024-01-26"));
        page.locator("#time-before").click();
        assertThat(page.locator("#time-told")).hasText("2005-03-10：区划 1 处、界线 2 条有变化");
        page.waitForURL(url -> url.endsWith("&at=2005-03-10"));
        page.mouse().click(900, 300);
        assertThat(page.locator("#panel-where .as-of")).hasText("2005-03-10 的情况");
        MAP.asked(page, "/api/v1/where\\?.*&at=2005-03-10");
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
        MAP.server().answering("/api/v1/names", q -> "{\"names\":[]}");
        Page page = MAP.open("?zoom=12&lon=114.3&lat=29.8&at=2010-01-01");
        assertThat(page.locator("#time-told")).hasText("2010-01-01；上次变化在 2005-03-10：区划 1 处、界线 2 条");
        page.fill("#search-input", "石桥");
        MAP.asked(page, "/api/v1/names\\?q=石桥&limit=10&at=2010-01-01");
        assertThat(page.locator("#print [name=at]")).hasValue("2010-01-01");
        assertThat(page.locator("#print [name=at]")).isEnabled();
        page.locator("#time-day").fill("1981-05-01");
        assertThat(page.locator("#time-told")).hasText("1981-05-01：地名 2 个有变化");
        page.locator("#time-day").fill("1955-07-01");
        assertThat(page.locator("#time-told")).hasText("1955-07-01：此前没有记载的变化");
        page.waitForURL(url -> url.endsWith("&at=1955-07-01"));
    }
}
