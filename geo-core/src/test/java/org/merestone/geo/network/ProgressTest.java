package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merestone.geo.network.Drawing.box;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final NetworkBuilder builder = new Drawing(0).unit("A", box(0, 0, 1, 1)).unit("B", box(1, 0, 2, 1)).coverage().builder();

    @Test
    void everyStageIsToldInOrderToItsEnd() {
        List<Stage> finished = new ArrayList<>();
        builder.build((stage, done, total) -> {
            assertThat(done).isLessThanOrEqualTo(total);
            if (done == total && !finished.contains(stage)) {
                finished.add(stage);
            }
        });
        assertThat(finished).containsExactly(Stage.values());
    }

    @Test
    void anInterruptStopsTheWork() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(builder::build).isInstanceOf(CancellationException.class).hasMessageContaining("SEGMENTS");
        } finally {
            assertThat(Thread.interrupted()).as("the interrupt stays for the caller").isTrue();
        }
    }

    @Test
    void aListenerCanStopTheWorkAndItCanBeBegunAgain() {
        assertThatThrownBy(() -> builder.build((stage, done, total) -> {
            if (stage == Stage.CROSSINGS) {
                throw new CancellationException("enough");
            }
        })).isInstanceOf(CancellationException.class).hasMessage("enough");
        assertThat(builder.build().network().edges()).hasSize(3);
    }
}
