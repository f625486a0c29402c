package org.merestone.web.feed;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.merestone.web.register.PublishedRegister;
import tools.jackson.databind.json.JsonMapper;

/** A reader who follows by server-sent events. Bytes are written only while the connection takes them. */
final class EventStream implements Waiter, WriteListener, AsyncListener {

    /** After so long a stream ends, and the reader comes again. */
    static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** A reader who takes nothing for so long is let go. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AsyncContext context;
    private final ServletOutputStream out;
    private long seen;
    private boolean begun;
    private boolean ended;
    private @Nullable PublishedRegister register;
    private @Nullable Instant spoken;
    private @Nullable Instant stuck;

    private EventStream(AsyncContext context, ServletOutputStream out, long seen) {
        this.context = context;
        this.out = out;
        this.seen = seen;
    }

    static EventStream open(HttpServletRequest request, HttpServletResponse response, long seen) throws IOException {
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(0);
        EventStream stream = new EventStream(context, response.getOutputStream(), seen);
        context.addListener(stream);
        stream.out.setWriteListener(stream);
        return stream;
    }

    @Override
    public synchronized boolean look(PublishedRegister now, Instant time) {
        register = now;
        if (!ended && begun) {
            write(time);
            if (stuck != null && time.isAfter(stuck.plus(PATIENCE))) {
                end(now);
            }
        }
        return !ended;
    }

    @Override
    public synchronized void onWritePossible() {
        begun = true;
        stuck = null;
    }

    private void write(Instant time) {
        try {
            boolean written = false;
            while (out.isReady()) {
                stuck = null;
                String words = next(time);
                if (words.isEmpty()) {
                    if (written) {
                        out.flush();
                    }
                    return;
                }
                out.write(words.getBytes(StandardCharsets.UTF_8));
                spoken = time;
                written = true;
            }
            stuck = stuck == null ? time : stuck;
        } catch (IOException | IllegalStateException e) {
            ended = true; // the reader is gone; the container tells the listeners, who let it clear up
        }
    }

    /** What is to be said next; nothing where there is nothing. */
    private String next(Instant time) {
        PublishedRegister now = register;
        if (spoken == null) {
            // The version comes at once: who loses the connection before the first change begins again from it, not from later.
            return "id: " + seen + "\nretry: 3000\n\n";
        }
        if (now != null && now.version() > seen) {
            Feed feed = Feed.since(now, seen, AT_ONCE);
            if (feed.readAllAnew()) {
                seen = now.version();
                return event("reset", seen, "{\"version\":" + seen + ",\"readAllAnew\":true}");
            }
            StringBuilder events = new StringBuilder();
            feed.changes().forEach(item -> events.append(event("change", item.version(), JSON.writeValueAsString(item))));
            seen = feed.next();
            return events.toString();
        }
        return time.isBefore(spoken.plus(HEARTBEAT)) ? "" : ": still here\n\n";
    }

    private static String event(String name, long id, String data) {
        return "id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n";
    }

    @Override
    public synchronized void onError(Throwable broken) {
        finish();
    }

    @Override
    public synchronized void onError(AsyncEvent broken) {
        finish();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        ended = true;
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) {
        finish();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // begun once and never again
    }

    @Override
    public synchronized void end(PublishedRegister last) {
        finish();
    }

    private void finish() {
        ended = true;
        try {
            context.complete();
        } catch (IllegalStateException e) {
            return; // the container has ended it already
        }
    }
}
