package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoHandsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2047, 2048, 2049, 8192, 8193, 100_000})
    void everyPieceIsDoneOnceAndTheCallerHearsOfItOnItsOwnThread(int count) {
        AtomicIntegerArray done = new AtomicIntegerArray(count);
        List<Long> told = new ArrayList<>();
        Set<Thread> hearers = ConcurrentHashMap.newKeySet();
        TwoHands.inTurns(Stage.AREAS, count, (stage, so, total) -> {
            hearers.add(Thread.currentThread());
            told.add(so);
            assertThat(total).isEqualTo(count);
        }, done::incrementAndGet);
        for (int i = 0; i < count; i++) {
            assertThat(done.get(i)).isEqualTo(1);
        }
        assertThat(hearers).containsExactly(Thread.currentThread());
        assertThat(told).isSorted().endsWith((long) count);
    }

    @Test
    void whoIsToldCanStopTheWork() {
        AtomicIntegerArray done = new AtomicIntegerArray(100_000);
        assertThatThrownBy(() -> TwoHands.inTurns(Stage.AREAS, 100_000, (stage, so, total) -> {
            if (so > 20_000) {
                throw new CancellationException("enough");
            }
        }, done::incrementAndGet)).isInstanceOf(CancellationException.class);
        assertThat(done.get(99_999)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000_000})
    void whatFailsBesideFailsWhereItIsWanted(int size) {
        Supplier<String> begun = TwoHands.beside(size, () -> {
            throw new IllegalArgumentException("two lines have the number 3");
        });
        assertThatThrownBy(begun::get).isInstanceOf(IllegalArgumentException.class).hasMessage("two lines have the number 3");
        assertThat(TwoHands.beside(size, () -> "made").get()).isEqualTo("made");
    }

    /** Far more pieces than one turn, so that several threads work where there are several. */
    @Test
    void aLargeNetworkIsTheSameHoweverManyThreadsMadeIt() {
        Coverage land = new Coverage();
        Random random = new Random(7);
        int n = 60;
        double[][][] corner = new double[n + 1][n + 1][];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= n; j++) {
                corner[i][j] = new double[] {114 + (i + 0.4 * random.nextDouble()) / n, 29 + (j + 0.4 * random.nextDouble()) / n};
            }
        }
        List<int[]> cells = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                cells.add(new int[] {i, j});
            }
        }
        Collections.shuffle(cells, random);
        for (int[] cell : cells) {
            int i = cell[0];
            int j = cell[1];
            double[] ring = new double[10];
            int at = 0;
            for (double[] place : new double[][] {corner[i][j], corner[i + 1][j], corner[i + 1][j + 1], corner[i][j + 1], corner[i][j]}) {
                ring[at++] = place[0];
                ring[at++] = place[1];
            }
            land.with(String.format("%04d", i * n + j), ring);
        }
        NetworkBuild built = land.builder().build();
        NetworkAssertions.assertSound(land, built);
        NetworkAssertions.assertSoundByJts(built);
        assertThat(built.findings()).isEmpty();
        assertThat(built.network().edgeCount()).as("n (n + 1) lines each way, less one at each corner").isEqualTo(2 * n * (n + 1) - 4);
        assertThat(built.network().nodeCount()).isEqualTo((n + 1) * (n + 1) - 4);
        assertThat(new Network(built.network().edges()).nodes()).isEqualTo(built.network().nodes());
    }
}
