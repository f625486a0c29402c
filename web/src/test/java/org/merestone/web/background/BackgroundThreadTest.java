package org.merestone.web.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class BackgroundThreadTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(BackgroundThread.class);

    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @BeforeEach
    void listen() {
        told.start();
        LOG.addAppender(told);
        LOG.setLevel(Level.INFO);
    }

    @AfterEach
    void leave() {
        LOG.detachAppender(told);
        LOG.setLevel(null); // as the loggers above it
        mayEnd.countDown();
    }

    @Test
    void oneAfterTheOtherIsDoneAndNoMoreWaitThanMay() {
        BackgroundThread thread = new BackgroundThread("test", 1, LONG);
        thread.execute(() -> piece("first"));
        await(begun);
        thread.execute(() -> piece("second"));
        assertThatThrownBy(() -> thread.execute(() -> piece("third"))).isInstanceOf(RejectedExecutionException.class);
        mayEnd.countDown();
        CountDownLatch last = new CountDownLatch(1);
        while (!taken(thread, last::countDown)) {
            Thread.onSpinWait();
        }
        await(last);
        assertThat(done).containsExactly("first", "second");
        thread.close();
    }

    @Test
    void whatIsUnderWayAtTheStopComesToItsEndWithoutAnInterrupt() {
        BackgroundThread thread = new BackgroundThread("test", Integer.MAX_VALUE, LONG);
        thread.execute(() -> piece("first"));
        await(begun);
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(thread::close);
        while (taken(thread, () -> { })) {
            Thread.onSpinWait();
        }
        assertThat(stopping).isNotDone();
        mayEnd.countDown();
        stopping.join();
        assertThat(done).containsExactly("first");
    }

    @Test
    void theStopDoesNotWaitForEverAndWhatWaitsIsNotBegun() throws InterruptedException {
        BackgroundThread thread = new BackgroundThread("test", 10, Duration.ZERO);
        Thread[] working = new Thread[1];
        thread.execute(() -> {
            working[0] = Thread.currentThread();
            piece("first");
        });
        await(begun);
        thread.execute(() -> piece("second"));
        thread.close();
        assertThat(done).isEmpty();
        mayEnd.countDown();
        working[0].join();
        assertThat(done).containsExactly("first");
    }

    @Test
    void whatFailsIsAFaultUnlessTheProgramStops() {
        BackgroundThread thread = new BackgroundThread("test", 1, LONG);
        thread.failed("the work", new IllegalStateException("no"));
        assertThat(told.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).isEqualTo("the work failed");
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("no");
        });
        thread.close();
        thread.failed("the work", new IllegalStateException("no"));
        assertThat(told.list).last().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.INFO);
            assertThat(event.getThrowableProxy()).isNull();
        });
    }

    /** Ends when it may; an interrupt would fail it. */
    private void piece(String name) {
        begun.countDown();
        await(mayEnd);
        done.add(name);
    }

    private static boolean taken(BackgroundThread thread, Runnable work) {
        try {
            thread.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private static void await(CountDownLatch sign) {
        try {
            assertThat(sign.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
