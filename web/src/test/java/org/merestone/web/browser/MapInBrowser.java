package org.merestone.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For each test a scripted server and a page that must not hide a fault. */
final class MapInBrowser implements BeforeEachCallback, AfterEachCallback {

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private @Nullable ScriptedMapServer server;
    private @Nullable BrowserContext context;

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        faults.clear();
        server = new ScriptedMapServer();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (context != null) {
            context.close();
        }
        server().close();
        assertThat(faults).isEmpty();
    }

    ScriptedMapServer server() {
        return Objects.requireNonNull(server);
    }

    BrowserContext context() {
        return Objects.requireNonNull(context);
    }

    /** Opens the map at an address behind the root, and waits until it says that it is ready. */
    Page open(String path, int width, int height, Consumer<BrowserContext> before) {
        context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        before.accept(context);
        Page page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.navigate(server().address() + path);
        page.locator("#map[data-ready]").waitFor();
        return page;
    }

    Page open(String path) {
        return open(path, 1280, 800, nothing -> { });
    }
}
