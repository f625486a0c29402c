package org.merestone.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium, which the tests drive: one for all tests of a process, which ends with it. */
public final class Chromium {

    private static final List<String> ALONE = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");

    /** What a busy machine may take to show what has been done; a test that passes does not wait this long. */
    private static final double PATIENCE_MS = 120_000;

    private static @Nullable Browser browser;

    private Chromium() {
    }

    /** The browser, for the one thread that runs the tests; what a test opens in it is a context of its own, and the test closes that. */
    public static Browser browser() {
        if (browser == null) {
            Playwright driver = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            browser = driver.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(ALONE));
        }
        return browser;
    }

    private static Path program() {
        Stream<Path> named = Stream.of(System.getenv("MERESTONE_TEST_CHROMIUM")).filter(Objects::nonNull).map(Path::of);
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(each -> Path.of(folder, each)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
                "There is no Chromium for the browser tests. On Debian: apt-get install chromium; elsewhere name it in MERESTONE_TEST_CHROMIUM."));
    }
}
