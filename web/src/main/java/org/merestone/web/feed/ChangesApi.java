package org.merestone.web.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** The three ways into the change feed. */
@RestController
class ChangesApi {

    private static final int MOST = 1_000;
    private static final int LONGEST_WAIT = 60;

    private final RegisterKeeper keeper;
    private final Waiting waiting;

    ChangesApi(RegisterKeeper keeper, Waiting waiting) {
        this.keeper = keeper;
        this.waiting = waiting;
    }

    /**
     * @param since the version that the reader has; 0 for none
     * @param limit at most this many changes, 1 to 1,000
     */
    @Published
    @OpenToAll
    @GetMapping("/api/v1/changes")
    Feed changes(@RequestParam(defaultValue = "0") long since, @RequestParam(defaultValue = "100") int limit) {
        requireBounds(since, limit);
        return Feed.since(keeper.current(), since, limit);
    }

    /**
     * The same, answered when there is something, or when the time is up with nothing.
     *
     * @param wait seconds, 1 to 60
     */
    @OpenToAll
    @GetMapping("/api/v1/changes/next")
    DeferredResult<Feed> next(@RequestParam long since, @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "30") int wait, HttpServletRequest request) {
        requireBounds(since, limit);
        if (wait < 1 || wait > LONGEST_WAIT) {
            throw new BadRequest("request.wrongValue", "wait");
        }
        waiting.admit(request.getRemoteAddr());
        DeferredResult<Feed> answer = new DeferredResult<>();
        waiting.add(new LongPoll(answer, since, limit), request.getRemoteAddr(), Duration.ofSeconds(wait));
        return answer;
    }

    /**
     * Events {@code change} with the version as their id, for as long as the reader stays; {@code reset} where the reader's version is no
     * longer remembered and everything must be read anew.
     *
     * @param since       the version that the reader has; the present one where neither it nor {@code Last-Event-ID} is given
     * @param lastEventId what a browser sends by itself after a break; counts before {@code since}
     */
    @OpenToAll
    @GetMapping("/api/v1/changes/stream")
    void stream(@RequestParam(required = false) @Nullable Long since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        long seen = lastEventId == null ? since == null ? keeper.current().version() : since : version(lastEventId);
        requireBounds(seen, 1);
        waiting.admit(request.getRemoteAddr());
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        waiting.add(EventStream.open(request, response, seen), request.getRemoteAddr(), EventStream.LONGEST);
    }

    private static long version(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new BadRequest("request.wrongValue", "Last-Event-ID");
        }
        return Long.parseLong(text);
    }

    private static void requireBounds(long since, int limit) {
        if (since < 0) {
            throw new BadRequest("request.wrongValue", "since");
        }
        if (limit < 1 || limit > MOST) {
            throw new BadRequest("request.wrongValue", "limit");
        }
    }
}
