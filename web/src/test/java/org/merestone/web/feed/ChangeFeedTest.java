package org.merestone.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.merestone.web.ServedTest;
import org.merestone.web.register.RegisterKeeper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who waits for the register to move, and who follows it. */
@ServedTest
@Timeout(60)
class ChangeFeedTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    RegisterKeeper keeper;
    @Autowired
    Waiting waiting;

    @Test
    void whoWaitsIsAnsweredWhenSomethingMovesAndNotBefore() throws Exception {
        long since = current();
        CompletableFuture<HttpResponse<String>> answer = HttpClient.newHttpClient().sendAsync(request("/next?wait=30&since=" + since),
                HttpResponse.BodyHandlers.ofString());
        Thread.sleep(1_500);
        assertThat(answer).isNotDone();
        move();
        JsonNode feed = JSON.readTree(answer.get(20, TimeUnit.SECONDS).body());
        assertThat(feed.get("version").asLong()).isEqualTo(since + 1);
        assertThat(feed.get("changes").get(0).get("part").asString()).isEqualTo("NOTICES");
        assertThat(feed.get("next").asLong()).isEqualTo(since + 1);
    }

    @Test
    void whoIsBehindIsAnsweredAtOnceAndWhoseTimeIsUpWithNothing() throws Exception {
        Instant asked = Instant.now();
        assertThat(json("/next?wait=60&since=0").get("changes").size()).isPositive();
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(30));
        JsonNode nothing = json("/next?wait=1&since=" + (current() + 1_000));
        assertThat(nothing.get("changes").size()).isZero();
    }

    @Test
    void whoFollowsHearsEachChangeOnceInOrderAndGoesOnAfterABreak() throws Exception {
        long since = current();
        long last;
        try (Follower first = new Follower(port, "since=" + since, "")) {
            move();
            move();
            assertThat(first.ids(2)).containsExactly(since + 1, since + 2);
            last = since + 2;
        }
        move();
        try (Follower again = new Follower(port, "since=0", "Last-Event-ID: " + last + "\r\n")) {
            move();
            assertThat(again.ids(2)).as("the header counts before the parameter").containsExactly(last + 1, last + 2);
        }
    }

    /** A browser that loses its connection before anything changed comes again with what it was told last. */
    @Test
    void whoLosesTheConnectionBeforeTheFirstChangeMissesNothing() throws Exception {
        long since = current();
        long told;
        try (Follower first = new Follower(port, "", "")) {
            told = first.firstId();
        }
        assertThat(told).isEqualTo(since);
        move();
        try (Follower again = new Follower(port, "", "Last-Event-ID: " + told + "\r\n")) {
            assertThat(again.ids(1)).containsExactly(since + 1);
        }
    }

    @Test
    void theAnswerIsAStreamThatIsNotKept() throws Exception {
        try (Follower follower = new Follower(port, "", "")) {
            assertThat(follower.head).startsWith("HTTP/1.1 200").containsIgnoringCase("text/event-stream").containsIgnoringCase("no-store");
        }
    }

    @Test
    void whoTakesNothingHoldsUpNobody() throws Exception {
        long since = current();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                Socket socket = new Socket("localhost", port);
                socket.setReceiveBufferSize(1_024);
                ask(socket, "since=0", "");
                slow.add(socket); // never read from
            }
            try (Follower quick = new Follower(port, "since=" + since, "")) {
                move();
                assertThat(quick.ids(1)).containsExactly(since + 1);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void anAddressHasItsShareAndWhatIsClosedIsGivenBack() throws Exception {
        List<Follower> followers = new ArrayList<>();
        try {
            String refused = "";
            for (int i = 0; i < 25 && refused.isEmpty(); i++) {
                Follower follower = new Follower(port, "", "");
                followers.add(follower);
                refused = follower.head.startsWith("HTTP/1.1 200") ? "" : follower.head;
            }
            assertThat(refused).startsWith("HTTP/1.1 429").containsIgnoringCase("Retry-After: ");
        } finally {
            for (Follower follower : followers) {
                follower.close();
            }
        }
        for (int i = 0; i < 100 && waiting.size() > 0; i++) {
            move(); // a closed connection is noticed when something is written
            Thread.sleep(300);
        }
        assertThat(waiting.size()).isZero();
    }

    @Test
    void whatIsNotUnderstoodIsRefused() throws Exception {
        for (String path : List.of("/next", "/next?since=-1", "/next?since=0&wait=61", "/next?since=0&wait=0", "/next?since=0&limit=0",
                "/stream?since=-1", "/stream?colour=red")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(400);
        }
        try (Follower wrong = new Follower(port, "", "Last-Event-ID: yesterday\r\n")) {
            assertThat(wrong.head).startsWith("HTTP/1.1 400");
        }
    }

    /** The version of the register once it has caught up with what other tests entered. */
    private long current() throws InterruptedException {
        long entered = jdbc.sql("select change_version from ledger_head where id = 1").query(Long.class).single();
        while (keeper.current().version() < entered) {
            Thread.sleep(100);
        }
        return entered;
    }

    /** A change that touches nothing else, as another node would enter it. */
    private void move() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("update ledger_head set change_version = change_version + 1 where id = 1").update();
            jdbc.sql("""
                    insert into change_log (version, changed_at, part, entity, entity_id, operation)
                    select change_version, current_timestamp, 'NOTICES', 'notice', 'test', 'CREATE' from ledger_head where id = 1""").update();
        });
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/changes" + path)).build();
    }

    private static void ask(Socket socket, String query, String header) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("GET /api/v1/changes/stream?" + query + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** A reader of the stream by its bare bytes. */
    private static final class Follower implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;
        private final String head;
        private long last;

        Follower(int port, String query, String header) throws IOException {
            socket = new Socket("localhost", port);
            socket.setSoTimeout(20_000);
            ask(socket, query, header);
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder read = new StringBuilder();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                read.append(line).append('\n');
            }
            head = read.toString();
        }

        /** Of the next changes so many, the last ids that stand before them. */
        List<Long> ids(int wanted) throws IOException {
            List<Long> ids = new ArrayList<>();
            while (ids.size() < wanted) {
                String line = lines.readLine();
                if (line.startsWith("id: ")) {
                    last = Long.parseLong(line.substring(4));
                } else if (line.equals("event: change")) {
                    ids.add(last);
                }
            }
            return ids;
        }

        /** The first line that is an id, of whatever. */
        long firstId() throws IOException {
            String line = lines.readLine();
            while (!line.startsWith("id: ")) {
                line = lines.readLine();
            }
            return Long.parseLong(line.substring(4));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
