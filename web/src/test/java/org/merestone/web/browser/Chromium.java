package org.merestone.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The machine's own Chromium, which the tests drive. */
public final class Chromium {

    private Chromium() {
    }

    /** The driver, which does not fetch browsers of its own. */
    public static Playwright driver() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static Browser launch(Playwright playwright) {
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program())
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    private static Path program() {
        Stream<Path> named = Stream.of(System.getenv("MERESTONE_TEST_CHROMIUM")).filter(Objects::nonNull).map(Path::of);
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(each -> Path.of(folder, each)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
                "There is no Chromium for the browser tests. On Debian: apt-get install chromium; elsewhere name it in MERESTONE_TEST_CHROMIUM."));
    }
}
