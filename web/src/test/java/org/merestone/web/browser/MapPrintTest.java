package org.merestone.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Printing and the looks of the public map. */
class MapPrintTest {

    @RegisterExtension
    static final MapInBrowser MAP = new MapInBrowser();

    @Test
    void whatIsPrintedIsTheMiddleTheLookAndAScaleThatHoldsWhatIsSeen() {
        Page page = MAP.open("?look=contrast#14/29.80000/114.30000");
        page.locator("#sheet summary").click();
        assertThat(page.locator("#print [name=lon]")).hasValue("114.300000");
        assertThat(page.locator("#print [name=lat]")).hasValue("29.800000");
        assertThat(page.locator("#print [name=look]")).hasValue("contrast");
        // 1280 pixels are 10.6 km at zoom 14 and 29.8 degrees: 261 mm of paper hold three quarters of that at 1:50,000, not at 1:25,000.
        assertThat(page.locator("#print-scale")).hasValue("50000");
        page.locator("#print-scale").selectOption("10000");
        page.evaluate("location.hash = '#12/29.70000/114.20000'");
        assertThat(page.locator("#print [name=lon]")).hasValue("114.200000");
        assertThat(page.locator("#print-scale")).hasValue("10000");
        assertThat(page.locator("#print")).hasAttribute("action", "/map.pdf");
    }

    @Test
    void theFrameOfTheSheetIsDrawnWhileThePrintChoiceIsOpen() {
        Page page = MAP.open("#13/29.80000/114.30000");
        Locator frame = page.locator("path[stroke-dasharray='6 4']");
        assertThat(frame).hasCount(0);
        page.locator("#sheet summary").click();
        assertThat(frame).hasCount(1);
        page.locator("#print-scale").selectOption("25000");
        page.waitForCondition(() -> frame.boundingBox().width < 500); // 6.5 km
        double lying = frame.boundingBox().width / frame.boundingBox().height;
        assertThat(lying).isBetween(1.8, 2.0); // 261 by 138 mm
        page.locator("#print-landscape").selectOption("false");
        page.waitForCondition(() -> frame.boundingBox().width < frame.boundingBox().height);
        page.locator("#print-paper").press("Escape");
        assertThat(frame).hasCount(0);
        assertThat(page.locator("#sheet summary")).isFocused();
    }

    @Test
    void theOtherLookShowsTheSamePlaceAndStaysInTheAddress() {
        Page page = MAP.open("#13/29.80000/114.30000");
        page.locator("#sheet summary").click();
        assertThat(page.locator("#looks [aria-current]")).hasText("日间");
        page.locator("#looks [data-look=contrast]").click();
        page.waitForURL(url -> url.contains("?zoom=13&lon=114.30000&lat=29.80000&look=contrast"));
        page.waitForCondition(() -> MAP.server().asked().stream().anyMatch(path -> path.matches("/tiles/contrast/13/.*")));
        page.evaluate("location.hash = '#12/29.70000/114.20000'");
        page.waitForURL(url -> url.endsWith("?zoom=12&lon=114.20000&lat=29.70000&look=contrast"));
        assertThat(page.locator("#looks [aria-current]")).hasText("高对比度");
        page.goBack();
        page.goBack();
        page.waitForURL(url -> url.endsWith("?zoom=13&lon=114.30000&lat=29.80000"));
        assertThat(page.locator("#looks [aria-current]")).hasText("日间");
    }
}
