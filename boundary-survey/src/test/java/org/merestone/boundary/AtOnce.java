package org.merestone.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who press their buttons in the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Lets all begin together and answers what those who failed were told. */
    public static List<Throwable> all(Callable<?>... acts) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(acts.length);
        CyclicBarrier start = new CyclicBarrier(acts.length);
        List<Throwable> told = new ArrayList<>();
        try {
            List<Future<?>> results = new ArrayList<>();
            for (Callable<?> act : acts) {
                results.add(people.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            for (Future<?> result : results) {
                try {
                    result.get();
                } catch (ExecutionException e) {
                    told.add(e.getCause());
                }
            }
        } finally {
            people.shutdown();
        }
        return told;
    }
}
