package org.merestone.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public map page as its reader meets it, by keyboard, pointer and finger. */
class MapPageTest {

    private static final String EXTENT = """
            {"bbox":[114.0,29.6,114.6,30.0],"version":3,"demonstration":true,"county":"砚川县"}""";
    private static final String NONE = """
            {"type":"FeatureCollection","features":[]}""";
    private static final String WHERE = """
            {"divisions":[{"code":"990121101","name":"三峰镇","level":"TOWNSHIP"},{"code":"990121","name":"砚川县","level":"COUNTY"}],
             "nearestLine":{"id":"l1","name":"明塘三峰线","status":"STATUTORY","distanceMetres":1234.5},
             "nearestNames":[{"id":"n1","name":"龙田村","romanization":"Lóngtián Cūn","className":"行政村","distanceMetres":87.2,"lon":114.31,"lat":29.81}]}""";
    private static final String FOUND = """
            {"names":[
             {"id":"n1","name":"龙田村","romanization":"Lóngtián Cūn","kind":"STANDARD","currentName":null,"className":"行政村","path":"示例省 · 演示市 · 砚川县 · 三峰镇","lon":114.31,"lat":29.81,"matched":"prefix","matchedText":"龙田"},
             {"id":"n2","name":"龙田市","romanization":"Lóngtián Shì","kind":"FORMER","currentName":"三峰镇","className":"乡镇","path":"砚川县","lon":114.2,"lat":29.7,"matched":"former","matchedText":"龙田市"},
             {"id":"n3","name":"隆田<img src=x onerror=alert(1)>","romanization":"Lóngtián","kind":"STANDARD","currentName":"隆田<img src=x onerror=alert(1)>","className":"自然村","path":"砚川县","lon":114.2,"lat":29.7,"matched":"homophone","matchedText":"隆田"}]}""";

    private static final String DAYS = """
            {"today":"2026-06-30","all":3,"days":[{"day":"1981-05-01","divisions":0,"lines":0,"markers":0,"names":2},
             {"day":"2005-03-10","divisions":1,"lines":2,"markers":0,"names":0},{"day":"2024-01-26","divisions":0,"lines":1,"markers":3,"names":0}]}""";

    /** However slow the machine is: no time passes between two letters. */
    private static final String TYPED_WITHOUT_A_PAUSE = """
            text => {
              const box = document.getElementById('search-input');
              for (const letter of text) {
                box.value += letter;
                box.dispatchEvent(new Event('input', { bubbles: true }));
              }
            }""";

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private ScriptedMapServer server;
    private BrowserContext context;

    @BeforeEach
    void startServer() throws IOException {
        server = new ScriptedMapServer().answering("/api/v1/map/extent", q -> EXTENT)
                .answering("/api/v1/map/features", q -> NONE).answering("/api/v1/where", q -> WHERE)
                .answering("/api/v1/names", q -> FOUND).answering("/api/v1/map/days", q -> DAYS);
    }

    @AfterEach
    void noFaultWasHidden() {
        context.close();
        server.close();
        assertThat(faults).isEmpty();
    }

    @Test
    void theWholeCountyIsShownWithItsOwnerAndThatItIsInvented() {
        Page page = open("", 1280, 800);
        assertThat(page.locator(".leaflet-control-attribution")).containsText("砚川县");
        assertThat(page.locator(".leaflet-control-attribution strong")).hasText("演示数据（虚构）");
        page.waitForCondition(() -> server.asked().stream().anyMatch(path -> path.matches("/tiles/base/\\d+/\\d+/\\d+\\.png")));
    }

    @Test
    void whatIsPrintedIsTheMiddleTheLookAndAScaleThatHoldsWhatIsSeen() {
        Page page = open("?look=contrast#14/29.80000/114.30000", 1280, 800);
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
        Page page = open("#13/29.80000/114.30000", 1280, 800);
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
        page.locator("#sheet summary").click();
        assertThat(frame).hasCount(0);
    }

    @Test
    void theOtherLookShowsTheSamePlaceAndStaysInTheAddress() {
        Page page = open("#13/29.80000/114.30000", 1280, 800);
        page.locator("#sheet summary").click();
        assertThat(page.locator("#looks [aria-current]")).hasText("日间");
        page.locator("#looks [data-look=contrast]").click();
        page.waitForURL(url -> url.contains("?zoom=13&lon=114.30000&lat=29.80000&look=contrast"));
        page.waitForCondition(() -> server.asked().stream().anyMatch(path -> path.matches("/tiles/contrast/13/.*")));
        page.evaluate("location.hash = '#12/29.70000/114.20000'");
        page.waitForURL(url -> url.endsWith("?zoom=12&lon=114.20000&lat=29.70000&look=contrast"));
        assertThat(page.locator("#looks [aria-current]")).hasText("高对比度");
        page.goBack();
        page.goBack();
        page.waitForURL(url -> url.endsWith("?zoom=13&lon=114.30000&lat=29.80000"));
        assertThat(page.locator("#looks [aria-current]")).hasText("日间");
    }

    @Test
    void withoutScriptsTheMapIsAPictureInTheChosenLookAndCanStillBePrinted() {
        context = Chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = context.newPage();
        page.navigate(server.address() + "?look=contrast");
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
    void namesAreFoundAndChosenByKeyboardAlone() {
        Page page = open("", 1280, 800);
        Locator input = page.getByRole(AriaRole.COMBOBOX);
        input.pressSequentially("龙田");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(4); // three names, and the way to all
        assertThat(input).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("#search-status")).containsText("3");
        input.press("ArrowDown");
        assertThat(input).hasAttribute("aria-activedescendant", "search-option-0");
        input.press("ArrowUp");
        assertThat(input).hasAttribute("aria-activedescendant", "search-option-3");
        input.press("ArrowDown");
        input.press("Enter");
        assertThat(page.locator("#panel-card h2")).hasText("龙田村");
        assertThat(page.locator("#search-options")).isHidden();
        assertThat(page.locator("#panel-card a")).hasAttribute("href", "/places/n1");
        page.waitForURL(url -> url.contains("?zoom=15&") && url.contains("pick=114.310000,29.810000,names,n1"));
    }

    @Test
    void theMatchedPartIsMarkedAndAFormerNameLeadsToTheNameInForce() {
        Page page = open("", 1280, 800);
        page.fill("#search-input", "龙田");
        assertThat(page.locator("#search-option-0 mark")).hasText("龙田");
        assertThat(page.locator("#search-option-0 .badge")).isHidden();
        assertThat(page.locator("#search-option-1 .badge")).hasText("曾用名 → 三峰镇");
        assertThat(page.locator("#search-option-2 .why")).hasText("同音");
        assertThat(page.locator("#search-option-0 .option-foot")).hasText("行政村 · 砚川县 › 三峰镇");
    }

    @Test
    void aNameIsTextHoweverItIsSpelled() {
        Page page = open("", 1280, 800);
        page.fill("#search-input", "龙田");
        assertThat(page.locator("#search-option-2 b")).hasText("隆田<img src=x onerror=alert(1)>");
        page.click("#search-option-2");
        assertThat(page.locator("#panel-card h2")).hasText("隆田<img src=x onerror=alert(1)>");
        assertThat(page.locator("main img[src=x]")).hasCount(0);
    }

    @Test
    void oneQuestionIsAskedWhenTypingPausesAndEscapeClosesTheList() {
        Page page = open("", 1280, 800);
        page.evaluate(TYPED_WITHOUT_A_PAUSE, "longtian");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(4);
        assertThat(server.asked().stream().filter(path -> path.startsWith("/api/v1/names")).toList())
                .containsExactly("/api/v1/names?q=longtian&limit=10");
        page.locator("#search-input").press("Escape");
        assertThat(page.locator("#search-options")).isHidden();
    }

    @Test
    void anAnswerThatComesLateDoesNotReplaceANewerOne() {
        CountDownLatch newerIsShown = new CountDownLatch(1);
        CountDownLatch late = new CountDownLatch(1);
        server.answering("/api/v1/names", q -> {
            if (q.startsWith("q=慢")) {
                await(newerIsShown);
                late.countDown();
                return FOUND;
            }
            return "{\"names\":[]}";
        });
        Page page = open("", 1280, 800);
        page.fill("#search-input", "慢");
        page.waitForCondition(() -> server.asked().stream().anyMatch(path -> path.contains("q=慢")));
        page.fill("#search-input", "快");
        assertThat(page.locator("#search-options")).containsText("没有查到“快”");
        newerIsShown.countDown();
        await(late);
        page.waitForTimeout(300); // for what must not happen there is no sign to wait for
        assertThat(page.locator("#search-options")).containsText("没有查到“快”");
    }

    @Test
    void enterBeforeTheAnswerTakesTheFirstNameWhenItComes() {
        CountDownLatch pressed = new CountDownLatch(1);
        server.answering("/api/v1/names", q -> {
            await(pressed);
            return FOUND;
        });
        Page page = open("", 1280, 800);
        page.locator("#search-input").pressSequentially("龙田");
        page.keyboard().press("Enter");
        pressed.countDown();
        assertThat(page.locator("#panel-card h2")).hasText("龙田村");
    }

    @Test
    void aClickTellsTheTownshipTheNearestLineAndTheNearestNames() {
        Page page = open("", 1280, 800);
        page.mouse().click(800, 400);
        Locator panel = page.locator("#panel-where");
        assertThat(panel.locator("h2")).hasText("砚川县 › 三峰镇");
        assertThat(panel).containsText("明塘三峰线");
        assertThat(panel).containsText("法定界线");
        assertThat(panel).containsText("1.2 公里");
        assertThat(panel.locator(".near li")).hasCount(1);
        assertThat(panel.locator(".near li")).containsText("87 米");
        page.click("#panel-close");
        assertThat(page.locator("#panel")).isHidden();
    }

    @Test
    void theServersOwnSentenceIsShownWhenItRefuses() {
        server.answering("/api/v1/where", q -> "400 {\"detail\":\"经度应在 -180 到 180 之间\"}");
        Page page = open("", 1280, 800);
        page.mouse().click(800, 400);
        assertThat(page.locator("#panel-where")).hasText("经度应在 -180 到 180 之间");
        faults.removeIf(fault -> fault.contains("400"));
    }

    @Test
    void aLineThatIsChosenShowsHowItBecameLaw() {
        server.answering("/api/v1/map/features", q -> !q.contains("layer=lines") ? NONE : """
                {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"LineString","coordinates":[[114.0,29.8],[114.6,29.8]]},
                "properties":{"id":"l1","name":"明塘三峰线","code":"990121101102","status":"STATUTORY","lengthMetres":19640.2,
                "approvalDocument":"砚政函〔2024〕56号","approvedOn":"2024-01-26"}}]}""");
        Page page = open("#11/29.8/114.3", 1280, 800);
        page.locator("path.boundary").waitFor(new Locator.WaitForOptions().setState(
                WaitForSelectorState.ATTACHED));
        page.mouse().click(640, 439);
        assertThat(page.locator("#panel-card h2")).hasText("明塘三峰线");
        assertThat(page.locator("#panel-card")).containsText("砚政函〔2024〕56号（2024-01-26）");
        assertThat(page.locator("#panel-card")).containsText("19.6 公里");
        assertThat(page.locator("#panel-card")).containsText("法定界线");
    }

    @Test
    void theViewIsAskedForAndSmallMapsDoNotAskForNames() {
        Page page = open("#10/29.8/114.3", 1280, 800);
        page.waitForCondition(() -> server.asked().stream().anyMatch(path -> path.contains("layer=lines")));
        page.waitForTimeout(300);
        assertThat(server.asked()).noneMatch(path -> path.contains("layer=names") || path.contains("layer=markers"));
        page.evaluate("location.hash = '#15/29.8/114.3'");
        page.waitForCondition(() -> server.asked().stream().anyMatch(path -> path.contains("layer=names")));
        String view = "bbox=114\\.[\\d.]+,29\\.[\\d.]+,114\\.[\\d.]+,29\\.[\\d.]+";
        page.waitForCondition(() -> server.asked().stream()
                .anyMatch(path -> path.matches("/api/v1/map/features\\?" + view + "&layer=markers&limit=\\d+")));
    }

    @Test
    void anAddressWithAPositionLeadsThere() {
        Page page = open("?lon=114.25&lat=29.75", 1280, 800);
        assertThat(page.locator("#panel-where h2")).hasText("砚川县 › 三峰镇");
        assertThat(server.asked()).contains("/api/v1/where?lon=114.2500000&lat=29.7500000");
    }

    @Test
    void anAddressThatMakesNoSenseShowsTheCounty() {
        Page page = open("?lon=abc&lat=1e9#1/2/x", 1280, 800);
        assertThat(page.locator("#panel")).isHidden();
        page.waitForCondition(() -> server.asked().stream().anyMatch(path -> path.startsWith("/tiles/base/11/")));
    }

    @Test
    void onAPhoneThePanelIsASheetAtTheBottomAndNothingOverflows() {
        Page page = open("", 390, 844);
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
    void thePageIsWhollyEnglishForAnEnglishReader() {
        Page page = open("?lang=en", 1280, 800);
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
        assertThat(page.locator("main").innerHTML().replaceAll("砚川县|三峰镇|明塘三峰线|龙田村|行政村|许可：测试许可。审图号：测S（2026）1号。", "")).doesNotContainPattern("\\p{IsHan}");
    }

    private Page open(String path, int width, int height) {
        context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        Page page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.navigate(server.address() + path);
        page.locator("#map[data-ready]").waitFor();
        return page;
    }

    private static void await(CountDownLatch sign) {
        try {
            assertThat(sign.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
