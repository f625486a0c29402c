package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.demo.DemoLoader;

/**
 * The server is asked to stop while it has most to do: officers act, a county is reviewed, a package is made, a census sheet is checked,
 * somebody waits for changes, and the edition of the day is due. It stops without a complaint, and whatever it acknowledged is kept.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StopsInMidWorkIT {

    /** How often, before the stop right after a start; more for whoever looks for what happens once in a hundred times. */
    private static final int STOPS = Integer.getInteger("merestone.test.stops", 1);
    private static final int MOST_ACTS = 40;
    private static final int BY_SIGTERM = 143;
    private static final Pattern TOWNSHIP = Pattern.compile("<option value=\"(\\d{9})\"");

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    @Test
    void itStopsWithoutAComplaintAndKeepsWhatItAcknowledged() throws Exception {
        List<String> options = RunningMerestone.database(kind, folder);
        RestlessOfficers officers = new RestlessOfficers();
        Random random = new Random();
        for (int stop = 0; stop < STOPS; stop++) {
            try (RunningMerestone running = RunningMerestone.start(folder, options)) {
                CompletableFuture<Void> acting = officers.act(running.address());
                keepBusy(running.address());
                officers.awaitAcknowledged(1 + random.nextInt(MOST_ACTS));
                assertStopsQuietly(running);
                acting.join();
            }
        }
        try (RunningMerestone running = RunningMerestone.start(folder, options)) {
            officers.findAllThatWasAcknowledged(running);
            assertThat(signedIn(running.address(), "county").json("/boundaries/review/progress").get("running").asBoolean())
                    .as("a review that nobody goes on with").isFalse();
            assertStopsQuietly(running);
        }
    }

    private static void assertStopsQuietly(RunningMerestone running) {
        assertThat(running.stop()).isIn(0, BY_SIGTERM);
        assertThat(running.said()).doesNotContain("WARN").doesNotContain("ERROR").doesNotContain("Exception").doesNotContain("\tat ");
    }

    /** Begins what goes on in the background. */
    private static void keepBusy(URI address) {
        Visitor office = signedIn(address, "naming");
        Visitor county = signedIn(address, "county");
        Visitor waiting = new Visitor(address);
        CompletableFuture.runAsync(() -> waiting.get("/api/v1/changes/next?wait=60&since=" + Integer.MAX_VALUE), waits -> {
            Thread thread = new Thread(waits);
            thread.setDaemon(true);
            thread.start();
        });
        begun(county.form("/boundaries/review", Map.of()));
        begun(county.form("/boundaries/tasks/" + LineDraft.of(county, RestlessOfficers.LINE).task() + "/packages", Map.of()));
        Matcher township = TOWNSHIP.matcher(signedIn(address, "clerk").page("/naming/new").body());
        assertThat(township.find()).isTrue();
        HttpResponse<String> sheet = office.upload("/naming/census", Map.of(), "道路成果表.csv", StreetBatch.census(township.group(1)).buffer);
        begun(sheet);
        begun(office.form(URI.create(sheet.headers().firstValue("location").orElseThrow()).getPath() + "/check", Map.of()));
    }

    private static void begun(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static Visitor signedIn(URI address, String username) {
        return new Visitor(address).signIn(username, DemoLoader.PASSWORD);
    }
}
