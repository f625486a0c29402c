package org.merestone.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.merestone.web.browser.Chromium;

/** The search for names in a browser: with keyboard and screen reader, on a phone, and without scripts. */
class NameSearchIT {

    @RegisterExtension
    static final ServedClass<RunningMerestone> SERVED = ServedClass.byTheProgram();

    @Test
    void suggestionsAreAComboboxThatTheKeyboardWalks() {
        try (Person reader = SERVED.atADesk()) {
            Page page = reader.open("/names");
            Locator box = page.getByRole(AriaRole.COMBOBOX);
            assertThat(box).hasAttribute("aria-expanded", "false");
            reader.seeks("yanchuanx");
            Locator options = page.locator("#search-options [role=option]");
            assertThat(options.first()).containsText("砚川县");
            assertThat(options.first().locator("mark")).hasText("砚川县");
            assertThat(options.first()).containsText("拼音开头");
            assertThat(box).hasAttribute("aria-expanded", "true");
            assertThat(page.locator("#search-status")).containsText("个地名");
            box.press("ArrowDown");
            assertThat(box).hasAttribute("aria-activedescendant", "search-option-0");
            box.press("ArrowUp");
            assertThat(options.last()).hasAttribute("aria-selected", "true");
            assertThat(options.last()).containsText("全部结果");
            box.press("Escape");
            assertThat(page.locator("#search-options")).isHidden();
            assertThat(box).hasAttribute("aria-expanded", "false");
            box.press("Enter");
            assertThat(page).hasURL(Pattern.compile("/names\\?q=yanchuanx.*"));
            assertThat(page.locator("#results li").first()).containsText("砚川县");
        }
    }

    @Test
    void aSuggestionLeadsToThePageOfThePlace() {
        try (Person reader = SERVED.atADesk()) {
            Page page = reader.open("/names");
            reader.seeks("砚川县");
            page.locator("#search-option-0").click();
            assertThat(page).hasURL(Pattern.compile("/places/[0-9a-f-]{36}"));
            assertThat(page.locator("h1")).containsText("砚川县");
        }
    }

    @Test
    void theMapLeadsToAllResults() {
        try (Person reader = SERVED.atADesk()) {
            PublicMap map = PublicMap.open(reader, "/");
            map.suggests("路", "路");
            map.page().getByText("的全部结果").click();
            assertThat(map.page().locator("#panel .numbered li").first()).isVisible();
            map.page().locator("#panel a[href^='/names?q=']").click();
            assertThat(map.page()).hasURL(Pattern.compile("/names\\?q=.+"));
            assertThat(map.page().locator("#results li").first()).isVisible();
        }
    }

    @Test
    void withoutScriptsThePageAnswersAllTheSame() {
        try (BrowserContext plain = Chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)
                .setBaseURL(SERVED.server().address().toString()).setLocale("zh-CN"))) {
            Page page = plain.newPage();
            page.navigate("/names");
            page.getByRole(AriaRole.COMBOBOX).fill("ycx");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查询")).click();
            assertThat(page.locator("#results li").first()).containsText("砚川县");
            assertThat(page.locator("#results li").first()).containsText("首字母");
            page.locator("#results a").first().click();
            assertThat(page.locator("h1")).containsText("砚川县");
        }
    }

    @Test
    void onAPhoneNothingOverflowsInEitherLanguage() {
        try (Person reader = SERVED.withAPhone()) {
            for (String path : List.of("/names?q=yan&lang=zh", "/names?q=yan&lang=en", "/names?q=&kind=street&status=present&lang=zh")) {
                Page page = reader.open(path);
                assertThat(page.locator("#results li").first()).isVisible();
                assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(390);
                assertThat(page.locator("body")).not().containsText("??");
            }
        }
    }
}
