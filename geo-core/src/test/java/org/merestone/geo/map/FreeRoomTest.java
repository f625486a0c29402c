package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.map.MapFeature.Marker;
import org.merestone.geo.map.MapFeature.MarkerKind;

class FreeRoomTest {

    @Test
    void roomThatIsTakenIsNotFreeOnceMore() {
        FreeRoom room = new FreeRoom();
        assertThat(room.isFree(new Envelope(10, 50, 10, 30))).isTrue();
        room.take(new Envelope(10, 50, 10, 30));
        assertThat(room.isFree(new Envelope(40, 60, 20, 25))).isFalse();
        assertThat(room.isFree(new Envelope(50, 60, 30, 40))).as("touching").isFalse();
        assertThat(room.isFree(new Envelope(51, 60, 10, 30))).isTrue();
    }

    /** Cells are 96 pixels; what is large lies in many of them, and some lie west and north of the origin. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theAnswerIsThatOfLookingAtEveryBox(long seed) {
        Random random = new Random(seed);
        FreeRoom room = new FreeRoom();
        List<Envelope> taken = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double x = random.nextInt(2000) - 1000;
            double y = random.nextInt(2000) - 1000;
            Envelope box = new Envelope(x, x + random.nextInt(250), y, y + random.nextInt(120));
            boolean free = taken.stream().noneMatch(box::intersects);
            assertThat(room.isFree(box)).isEqualTo(free);
            if (free) {
                room.take(box);
                taken.add(box);
            }
        }
        assertThat(taken.size()).isGreaterThan(30);
    }

    /** Every marker's symbol keeps its room, in the style whose symbols are largest too. */
    @ParameterizedTest
    @ValueSource(ints = {14, 15, 17})
    void noNumberOrNameIsWrittenOverAMarker(int zoom) {
        MapStyle style = MapStyle.contrast();
        List<MapFeature> features = new ArrayList<>(SmallCounty.features());
        for (int i = 0; i < 40; i++) {
            MarkerKind kind = MarkerKind.values()[i % 5];
            features.add(new Marker("00" + i, kind, SmallCounty.point(110.13 + (i * 17 % 40) * 0.001, 30.13 + (i * 29 % 40) * 0.001)));
        }
        double world = 256.0 * (1 << zoom);
        MapContent content = MapContent.of(features);
        List<Placement.Piece> pieces = new Placing(content, style, new Inscriptions(MapFonts.ofThisMachine()), world, zoom,
                new Envelope(0, 1, 0, 1), Locale.CHINESE).place().within(new View(world, 0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertThat(pieces).extracting(piece -> piece.text().text()).contains("001");
        for (Plotted marker : content.find(Marker.class, new Envelope(0, 1, 0, 1))) {
            double reach = style.marker(((Marker) marker.feature()).kind()).reach(zoom) - 1;
            Envelope symbol = new Envelope(marker.spot().x() * world, marker.spot().x() * world, marker.spot().y() * world, marker.spot().y() * world);
            symbol.expandBy(reach);
            for (Placement.Piece piece : pieces) {
                Envelope text = new Envelope(piece.left(), piece.left() + piece.width(), piece.top(), piece.top() + piece.height());
                assertThat(text.intersects(symbol)).as(piece.text().text()).isFalse();
            }
        }
    }
}
