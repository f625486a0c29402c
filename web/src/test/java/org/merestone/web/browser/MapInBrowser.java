package org.merestone.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For each test a server of the scripted county and a page that must not hide a fault. */
final class MapInBrowser implements BeforeEachCallback, AfterEachCallback {

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private @Nullable ScriptedMapServer server;
    private @Nullable BrowserContext context;

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        faults.clear();
        expected.clear();
        server = ScriptedCounty.answeredBy(new ScriptedMapServer());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (context != null) {
            context.close();
        }
        server().close();
        faults.removeIf(fault -> expected.stream().anyMatch(fault::contains));
        assertThat(faults).isEmpty();
    }

    ScriptedMapServer server() {
        return Objects.requireNonNull(server);
    }

    BrowserContext context() {
        return Objects.requireNonNull(context);
    }

    /** Faults that say so are what the test is about. */
    void expectFault(String part) {
        expected.add(part);
    }

    /** Opens the map at an address behind the root, and waits until it says that it is ready. */
    Page open(String path, int width, int height, Consumer<BrowserContext> before) {
        Page page = page(new Browser.NewContextOptions().setViewportSize(width, height), before);
        page.navigate(server().address() + path);
        page.locator("#map[data-ready]").waitFor();
        return page;
    }

    Page open(String path) {
        return open(path, 1280, 800, nothing -> { });
    }

    /** Waits until something was asked for whose path and decoded query match. */
    void asked(Page page, String pattern) {
        page.waitForCondition(() -> server().asked().stream().anyMatch(path -> path.matches(pattern)));
    }

    /** Opens the map in a browser that runs no scripts. */
    Page openPlain(String path) {
        Page page = page(new Browser.NewContextOptions().setJavaScriptEnabled(false), nothing -> { });
        page.navigate(server().address() + path);
        return page;
    }

    private Page page(Browser.NewContextOptions options, Consumer<BrowserContext> before) {
        BrowserContext opened = Chromium.browser().newContext(options);
        context = opened;
        before.accept(opened);
        Page page = opened.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        return page;
    }
}
