package org.merestone.web.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.security.ClientNetwork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** All who wait for the register to move. One thread looks after all of them, a few times a second; it never waits for any. */
@Component
class Waiting {

    private static final Duration STEP = Duration.ofMillis(250);

    private final RegisterKeeper keeper;
    private final Clock clock;
    private final int most;
    private final int mostOfAddress;
    private final Map<Waiter, Place> waiters = new LinkedHashMap<>();
    private final Map<String, Integer> addresses = new HashMap<>();
    private boolean closed;

    private record Place(String network, Instant until) {}

    Waiting(RegisterKeeper keeper, Clock clock, @Value("${merestone.feed.connections}") int most,
            @Value("${merestone.feed.connections-of-address}") int mostOfAddress) {
        this.keeper = keeper;
        this.clock = clock;
        this.most = most;
        this.mostOfAddress = mostOfAddress;
        Thread watch = new Thread(this::watch, "change-feed");
        watch.setDaemon(true);
        watch.start();
    }

    /** Refuses one more, with 503 where all places are taken and 429 where one address, or network of IPv6, has its share. */
    synchronized void admit(String address) {
        if (closed || waiters.size() >= most) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        if (addresses.getOrDefault(ClientNetwork.of(address), 0) >= mostOfAddress) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    /** Takes in somebody who was admitted. */
    void add(Waiter waiter, String address, Duration longest) {
        Instant now = clock.instant();
        synchronized (this) {
            String network = ClientNetwork.of(address);
            waiters.put(waiter, new Place(network, now.plus(longest)));
            addresses.merge(network, 1, Integer::sum);
        }
    }

    synchronized int size() {
        return waiters.size();
    }

    private void watch() {
        while (!isClosed()) {
            look();
            try {
                Thread.sleep(STEP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void look() {
        PublishedRegister register = keeper.current();
        Instant now = clock.instant();
        for (Iterator<Map.Entry<Waiter, Place>> each = waiters.entrySet().iterator(); each.hasNext();) {
            Map.Entry<Waiter, Place> entry = each.next();
            boolean stays = entry.getKey().look(register, now);
            if (stays && now.isAfter(entry.getValue().until())) {
                entry.getKey().end(register);
                stays = false;
            }
            if (!stays) {
                each.remove();
                addresses.computeIfPresent(entry.getValue().network(), (network, count) -> count > 1 ? count - 1 : null);
            }
        }
    }

    /** Nobody is kept while the server goes down. */
    @EventListener(ContextClosedEvent.class)
    synchronized void close() {
        closed = true;
        PublishedRegister register = keeper.current();
        waiters.keySet().forEach(waiter -> waiter.end(register));
        waiters.clear();
        addresses.clear();
    }
}
