package org.merestone.web.running;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's Chromium, without a window. */
final class Chromium implements AutoCloseable {

    private static final List<String> ALONE = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        String program = System.getenv("MERESTONE_TEST_CHROMIUM");
        if (program == null || program.isBlank()) {
            throw new IllegalStateException("No browser to test with. Run ./test, which finds or installs Chromium,"
                    + " or set MERESTONE_TEST_CHROMIUM to its path.");
        }
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(program)).setHeadless(true)
                .setArgs(ALONE));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
