package org.merestone.geo.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What meets a box or any ground: areas and lines on a chequered ground of ten by ten, against JTS and by looking. */
class MeetingTest {

    private final GeometryFactory factory = new GeometryFactory();
    private final WKTReader wkt = new WKTReader();
    private final Map<String, Geometry> areas = new TreeMap<>();
    private final Map<String, Geometry> lines = new TreeMap<>();
    private final AreaIndex areaIndex;
    private final LineIndex lineIndex;

    MeetingTest() {
        for (int i = 0; i < 100; i++) {
            Geometry square = factory.toGeometry(new Envelope(i % 10, i % 10 + 1, i / 10, i / 10 + 1));
            areas.put(String.format("S%02d", i), square);
            lines.put(String.format("S%02d", i), square.getBoundary());
        }
        areaIndex = new AreaIndex(areas);
        lineIndex = new LineIndex(lines);
    }

    @Test
    void aBoxMeetsWhatItCoversCutsTouchesOrLiesIn() {
        assertThat(areaIndex.meeting(new Envelope(0.2, 0.8, 0.2, 0.8))).as("inside one").containsExactly("S00");
        assertThat(lineIndex.meeting(new Envelope(0.2, 0.8, 0.2, 0.8))).isEmpty();
        assertThat(areaIndex.meeting(new Envelope(0.2, 1, 0.2, 0.8))).as("touching the next").containsExactly("S00", "S01");
        assertThat(lineIndex.meeting(new Envelope(0.2, 1, 0.2, 0.8))).containsExactly("S00", "S01");
        assertThat(areaIndex.meeting(new Envelope(0.5, 2.5, 0.5, 2.5)))
                .containsExactly("S00", "S01", "S02", "S10", "S11", "S12", "S20", "S21", "S22");
        assertThat(areaIndex.meeting(new Envelope(10, 12, 10, 12))).as("in one corner").containsExactly("S99");
        assertThat(areaIndex.meeting(new Envelope(10.001, 12, 10, 12))).isEmpty();
        assertThat(areaIndex.meeting(new Envelope(5, 5, 5, 5))).as("a box of one point").containsExactly("S44", "S45", "S54", "S55");
        assertThat(areaIndex.meeting(new Envelope(-5, 15, -5, 15))).hasSize(100);
        assertThat(areaIndex.meeting(new Envelope())).isEmpty();
    }

    @Test
    void whatLiesInAHoleIsNotMet() throws ParseException {
        Geometry ring = wkt.read("POLYGON ((1.5 1.5, 8.5 1.5, 8.5 8.5, 1.5 8.5, 1.5 1.5), (2.5 2.5, 7.5 2.5, 7.5 7.5, 2.5 7.5, 2.5 2.5))");
        List<String> met = areaIndex.meeting(ring);
        assertThat(met).hasSize(64 - 16).doesNotContain("S33", "S66").contains("S11", "S22", "S77", "S88");
        assertThat(lineIndex.meeting(ring)).isEqualTo(met);
    }

    @Test
    void linesAndPointsMeetToo() throws ParseException {
        assertThat(areaIndex.meeting(wkt.read("LINESTRING (0.5 0.5, 3.5 0.5)"))).containsExactly("S00", "S01", "S02", "S03");
        assertThat(areaIndex.meeting(wkt.read("MULTIPOINT ((0.5 0.5), (7 7.5))"))).containsExactly("S00", "S76", "S77");
        assertThat(areaIndex.meeting(wkt.read("GEOMETRYCOLLECTION (POINT (0.5 0.5), POLYGON ((9.2 9.2, 9.8 9.2, 9.8 9.8, 9.2 9.2)))")))
                .containsExactly("S00", "S99");
        assertThat(areaIndex.meeting(wkt.read("POLYGON EMPTY"))).isEmpty();
    }

    @Test
    void anyGroundMeetsWhatJtsSays() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            Geometry ground = ground(random);
            assertThat(areaIndex.meeting(ground)).as("%s", ground).isEqualTo(met(areas, ground));
            assertThat(lineIndex.meeting(ground)).as("%s", ground).isEqualTo(met(lines, ground));
            Envelope box = ground.getEnvelopeInternal();
            assertThat(areaIndex.meeting(box)).isEqualTo(met(areas, factory.toGeometry(box)));
        }
    }

    private static List<String> met(Map<String, Geometry> all, Geometry ground) {
        return all.entrySet().stream().filter(each -> each.getValue().intersects(ground)).map(Map.Entry::getKey).toList();
    }

    /** A star round a place, often with corners on the squares' own. */
    private Geometry ground(Random random) {
        int corners = 3 + random.nextInt(9);
        double x = random.nextDouble() * 12 - 1;
        double y = random.nextDouble() * 12 - 1;
        double size = 0.05 + random.nextDouble() * 4;
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double far = size * (0.2 + random.nextDouble());
            double angle = 2 * Math.PI * i / corners;
            Coordinate corner = new Coordinate(x + far * Math.cos(angle), y + far * Math.sin(angle));
            Coordinate node = new Coordinate(Math.rint(corner.x), Math.rint(corner.y));
            ring[i] = random.nextInt(4) == 0 ? node : corner;
        }
        ring[corners] = ring[0];
        Geometry star = factory.createPolygon(ring);
        return star.isValid() ? star : star.convexHull();
    }
}
