package org.merestone.web.wms;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** How many pixels may be in painting at one moment, so that many large pictures asked for together do not fill the memory. */
@Component
class PixelRoom {

    private static final int BLOCK = 65_536;
    /** Twenty-four million pixels; the largest picture takes two thirds. */
    private static final int BLOCKS = 24_000_000 / BLOCK;
    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore free = new Semaphore(BLOCKS, true);

    /** Paints when there is room; too long a wait is answered with 503. */
    byte[] paint(long pixels, Supplier<byte[]> painting) {
        int blocks = (int) Math.min(BLOCKS, Math.max(1, pixels / BLOCK));
        try {
            if (!free.tryAcquire(blocks, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, e);
        }
        try {
            return painting.get();
        } finally {
            free.release(blocks);
        }
    }
}
