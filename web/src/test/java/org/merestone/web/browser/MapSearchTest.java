package org.merestone.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names found while they are typed, by keyboard and pointer, and told apart where several are alike. */
class MapSearchTest {

    @RegisterExtension
    static final MapInBrowser MAP = new MapInBrowser();

    private static final String FOUND = """
            {"names":[
             {"id":"n1","name":"龙田村","romanization":"Lóngtián Cūn","kind":"STANDARD",
             "currentName":null,"className":"行政村","path":"示例省 · 演示市 · 砚川县 · 三峰镇","lon":114.31,"lat":29.81,"matched":"prefix","matchedText":"龙田"},
             {"id":"n2","name":"龙田市","romanization":"Lóngtián Shì","kind":"FORMER",
             "currentName":"三峰镇","className":"乡镇","path":"砚川县","lon":114.2,"lat":29.7,"matched":"former","matchedText":"龙田市"},
             {"id":"n3","name":"隆田<img src=x onerror=alert(1)>","romanization":"Lóngtián","kind":"STANDARD",
             "currentName":"隆田<img src=x onerror=alert(1)>","className":"自然村",
             "path":"砚川县","lon":114.2,"lat":29.7,"matched":"homophone","matchedText":"隆田"}]}""";
    private static final String ALIKE = """
            {"names":[
             {"id":"a1","name":"石桥","romanization":"Shíqiáo","kind":"STANDARD",
             "currentName":null,"className":"自然村",
             "path":"示例省 · 演示市 · 砚川县 · 三峰镇","lon":114.31,"lat":29.81,"matched":"exact","matchedText":"石桥"},
             {"id":"a2","name":"石桥","romanization":"Shíqiáo","kind":"STANDARD",
             "currentName":null,"className":"自然村",
             "path":"示例省 · 演示市 · 砚川县 · 明塘镇","lon":114.22,"lat":29.72,"matched":"exact","matchedText":"石桥"}]}""";

    @BeforeEach
    void answer() {
        MAP.server().answering("/api/v1/names", q -> FOUND);
    }

    @Test
    void namesAreFoundAndChosenByKeyboardAlone() {
        Page page = MAP.open("");
        Locator input = page.getByRole(AriaRole.COMBOBOX);
        input.fill("龙田");
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
        Page page = MAP.open("");
        page.fill("#search-input", "龙田");
        assertThat(page.locator("#search-option-0 mark")).hasText("龙田");
        assertThat(page.locator("#search-option-0 .badge")).isHidden();
        assertThat(page.locator("#search-option-1 .badge")).hasText("曾用名 → 三峰镇");
        assertThat(page.locator("#search-option-2 .why")).hasText("同音");
        assertThat(page.locator("#search-option-0 .option-foot")).hasText("行政村 · 砚川县 › 三峰镇");
    }

    @Test
    void aNameIsTextHoweverItIsSpelled() {
        Page page = MAP.open("");
        page.fill("#search-input", "龙田");
        assertThat(page.locator("#search-option-2 b")).hasText("隆田<img src=x onerror=alert(1)>");
        page.click("#search-option-2");
        assertThat(page.locator("#panel-card h2")).hasText("隆田<img src=x onerror=alert(1)>");
        assertThat(page.locator("main img[src=x]")).hasCount(0);
    }

    @Test
    void oneQuestionIsAskedWhenTypingPausesAndEscapeClosesTheList() {
        Page page = MAP.open("");
        page.clock().install();
        page.clock().pauseAt(System.currentTimeMillis() + 60_000);
        page.locator("#search-input").pressSequentially("longtian");
        page.clock().runFor(1_000);
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(4);
        assertThat(MAP.server().asked().stream().filter(path -> path.startsWith("/api/v1/names")).toList())
                .containsExactly("/api/v1/names?q=longtian&limit=10");
        page.locator("#search-input").press("Escape");
        assertThat(page.locator("#search-options")).isHidden();
    }

    @Test
    void anAnswerThatComesLateDoesNotReplaceANewerOne() {
        CountDownLatch late = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(1);
        MAP.server().answering("/api/v1/names", q -> {
            if (!q.startsWith("q=慢")) {
                return "{\"names\":[]}";
            }
            await(late);
            sent.countDown();
            return FOUND;
        });
        Page page = MAP.open("");
        page.fill("#search-input", "慢");
        MAP.asked(page, "/api/v1/names\\?q=慢.*");
        page.fill("#search-input", "快");
        assertThat(page.locator("#search-options")).containsText("没有查到“快”");
        late.countDown();
        await(sent);
        page.evaluate("fetch('/api/v1/map/days').then(answer => answer.text())"); // what was sent before has arrived
        assertThat(page.locator("#search-options")).containsText("没有查到“快”");
    }

    @Test
    void enterBeforeTheAnswerTakesTheFirstNameWhenItComes() {
        CountDownLatch late = new CountDownLatch(1);
        MAP.server().answering("/api/v1/names", q -> {
            await(late);
            return FOUND;
        });
        Page page = MAP.open("");
        page.fill("#search-input", "龙田");
        page.locator("#search-input").press("Enter");
        MAP.asked(page, "/api/v1/names\\?q=龙田.*");
        late.countDown();
        assertThat(page.locator("#panel-card h2")).hasText("龙田村");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void placesOfOneNameAreANumberedListToldApartByWhereTheyLie() {
        MAP.server().answering("/api/v1/map/feature", q -> """
                {"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"id":"a2","name":"石桥",
                "romanization":"Shíqiáo","className":"自然村"}}]}""");
        MAP.server().answering("/api/v1/names", q -> ALIKE);
        Page page = MAP.open("#10/29.8/114.3");
        page.locator("#search-input").fill("石桥");
        assertThat(page.locator("#search-option-0 .option-foot")).hasText("自然村 · 砚川县 › 三峰镇");
        page.keyboard().press("Enter");
        Locator list = page.locator("#panel .numbered li");
        assertThat(list).hasCount(2);
        assertThat(page.locator("#panel h2")).hasText("“石桥”：2 处");
        assertThat(list.nth(1)).containsText("明塘镇");
        assertThat(page.locator(".number-pin")).hasCount(2);
        assertThat((Boolean) page.evaluate("""
                () => { const [first, second] = document.querySelectorAll('.number-pin'); return +first.style.zIndex > +second.style.zIndex; }"""))
                .as("the better match lies on top").isTrue();
        page.waitForURL(url -> url.contains("q=%E7%9F%B3%E6%A1%A5"));
        list.nth(1).locator("button").click();
        assertThat(page.locator("#panel-card a")).hasAttribute("href", "/places/a2");
        page.locator(".back-to-list").click();
        assertThat(list).hasCount(2);
        page.goBack();
        assertThat(page.locator("#panel-card a")).hasAttribute("href", "/places/a2");
    }

    @Test
    void aListOfNothingLeadsNowhereAndAFailureIsNotToldAsNothing() {
        MAP.server().answering("/api/v1/names", q -> "{\"names\":[]}");
        Page page = MAP.open("?zoom=10&lon=114.3&lat=29.8&q=无");
        assertThat(page.locator("#panel h2")).hasText("没有查到“无”，请换一种写法或拼音");
        assertThat(page.locator("#panel-card a")).hasCount(0);
        MAP.expectFault("503");
        MAP.server().answering("/api/v1/names", q -> "503 {}");
        page.reload();
        assertThat(page.locator("#panel h2")).hasText("暂时查不到，请稍后再试。");
    }
}
