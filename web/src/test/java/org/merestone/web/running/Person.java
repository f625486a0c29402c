package org.merestone.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.merestone.data.demo.DemoLoader;

/** Somebody at a browser with cookies of their own. What their pages complain of in the console is kept, and must be nothing at the end. */
final class Person implements AutoCloseable {

    /** An overloaded machine paints slowly; no test waits this long on one that is not. */
    private static final double PATIENCE_MS = 120_000;
    private static final int MOST_TABS = 150;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Person(Browser browser, URI address, int width, int height) {
        context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address.toString()).setLocale("zh-CN")
                .setViewportSize(width, height));
        context.setDefaultTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // A form that is refused with its sentence is an answer, not a fault of the page.
            if (message.type().equals("error") && !message.text().contains("status of 422")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
    }

    static Person atADesk(Browser browser, URI address) {
        return new Person(browser, address, 1280, 800);
    }

    static Person withAPhone(Browser browser, URI address) {
        return new Person(browser, address, 390, 844);
    }

    /** Held upright, as on a table between papers. */
    static Person withATablet(Browser browser, URI address) {
        return new Person(browser, address, 820, 1180);
    }

    Page page() {
        return page;
    }

    Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Signs a demonstration account in, from the door of the public map. */
    Person signIn(String username) {
        open("/");
        link("登录").click();
        page.getByLabel("账号").fill(username);
        page.getByLabel("口令").fill(DemoLoader.PASSWORD);
        button("登录").click();
        assertThat(button("退出")).isVisible();
        return this;
    }

    /** Signs a demonstration account in on the page of the form itself. */
    Person signInAt(String path, String username) {
        open(path);
        return signInHere(username);
    }

    /** Signs a demonstration account in on the form that the page shows. */
    Person signInHere(String username) {
        page.getByLabel("账号").fill(username);
        page.getByLabel("口令").fill(DemoLoader.PASSWORD);
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登录").setExact(true)).click();
        assertThat(button("退出")).isVisible();
        return this;
    }

    /** Loses the session, as who comes back after hours has lost it. */
    Person sitsTooLong() {
        context.clearCookies();
        return this;
    }

    /** Types into the box of the search for names, and waits until what is suggested answers all of it and not its beginning. */
    Person seeks(String text) {
        Locator box = page.getByRole(AriaRole.COMBOBOX);
        box.fill("");
        assertThat(page.locator("#search-options")).isHidden();
        box.pressSequentially(text);
        assertThat(page.locator("#search-options .all")).containsText("“" + text + "”");
        return this;
    }

    /** Goes on by the tabulator until something has the focus, as who has no mouse does. */
    Person tabTo(Locator target) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(target.evaluate("each => each === document.activeElement"))) {
                return this;
            }
        }
        throw new AssertionError("no tabulator reaches " + target);
    }

    Person types(String text) {
        page.keyboard().type(text);
        return this;
    }

    Person presses(String key) {
        page.keyboard().press(key);
        return this;
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A door of the bar at the top. */
    Locator door(String name) {
        return page.getByLabel("菜单").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Downloads what a link leads to, under the name that the server gives it. */
    Path download(String link, Path folder) {
        Download download = page.waitForDownload(() -> link(link).click());
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
