package org.merestone.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merestone.geo.map.Plane;
import org.merestone.geo.map.TileCoord;
import org.merestone.geo.tile.VectorTiles;

/** Kept tiles outlive the version of the register that they were made of, and do not keep it. */
class KeptTilesTest {

    private final CutTiles cut = new CutTiles(1);

    @Test
    void aTileIsCutOnceForOneContentAndAnewForAnother() {
        VectorTiles content = nothing();
        TileCoord tile = new TileCoord(0, 0, 0);
        assertThat(cut.tile(content, null, tile)).isSameAs(cut.tile(content, null, tile)).isNotSameAs(cut.tile(nothing(), null, tile));
    }

    @Test
    void contentThatNobodyElseHoldsIsLetGo() throws InterruptedException {
        WeakReference<VectorTiles> gone = cutAndLeave();
        Instant patience = Instant.now().plus(Duration.ofSeconds(30));
        while (gone.get() != null && Instant.now().isBefore(patience)) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(gone.get()).isNull();
    }

    private WeakReference<VectorTiles> cutAndLeave() {
        VectorTiles content = nothing();
        cut.tile(content, null, new TileCoord(0, 0, 0));
        return new WeakReference<>(content);
    }

    @Test
    void aNumberStaysWithItsObjectAndNoTwoShareOne() {
        Numbers<Object> numbers = new Numbers<>();
        List<Integer> one = List.of(1);
        List<Integer> equal = List.copyOf(new ArrayList<>(one));
        assertThat(numbers.of(one)).isEqualTo(numbers.of(one)).isNotEqualTo(numbers.of(equal));
    }

    private static VectorTiles nothing() {
        return VectorTiles.of(List.of(), Plane.MERCATOR);
    }
}
