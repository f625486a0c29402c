package org.merestone.geo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class LineSidesTest {

    /** A line north, then sharply back south-east, then east; seen from it the east is right, then the tip is passed on the left. */
    @ParameterizedTest
    @CsvSource({
        "113.99, 29.5, LEFT", "114.001, 29.2, RIGHT", "114, 29.5, ON",
        "114, 30.1, LEFT", "113.99, 30.01, LEFT", "114.01, 30.02, LEFT",
        "114.3, 29.6, LEFT", "114.25, 29.3, RIGHT", "114.8, 29.1, LEFT", "114.8, 28.9, RIGHT",
        "114.49, 28.9, RIGHT", "115.2, 29, ON", "115.2, 29.01, LEFT", "115.2, 28.99, RIGHT", "114, 28.5, ON", "113.9, 28.5, LEFT",
    })
    void thePlaceLiesOnTheSideThatTheWalkerSees(double lon, double lat, Side side) throws ParseException {
        Geometry line = new WKTReader().read("LINESTRING (114 29, 114 29.5, 114 30, 114.5 29, 115 29)");
        assertThat(side(line, lon, lat)).isEqualTo(side);
        Side other = side == Side.LEFT ? Side.RIGHT : side == Side.RIGHT ? Side.LEFT : Side.ON;
        assertThat(side(line.reverse(), lon, lat)).as("walked the other way").isEqualTo(other);
    }

    @Test
    void aRingThatRunsAgainstTheClockHasItsInsideOnTheLeftAlsoAtItsBeginning() {
        LineString ring = star();
        for (int i = 0; i < 40; i++) {
            double angle = 2 * Math.PI * i / 40;
            double tip = i % 2 == 0 ? 1 : 0.3;
            for (double near : new double[] {0.9, 0.99, 0.9999, 1.0001, 1.01, 1.3}) {
                double x = near * tip * Math.cos(angle);
                double y = near * tip * Math.sin(angle);
                Side expected = near < 1 ? Side.LEFT : Side.RIGHT;
                assertThat(side(ring, 114 + x, 30 + y)).as("beside corner %d at %f", i, near).isEqualTo(expected);
            }
        }
    }

    private static LineString star() {
        Coordinate[] corners = new Coordinate[41];
        for (int i = 0; i < 40; i++) {
            double far = i % 2 == 0 ? 1 : 0.3;
            corners[i] = new Coordinate(114 + far * Math.cos(2 * Math.PI * i / 40), 30 + far * Math.sin(2 * Math.PI * i / 40));
        }
        corners[40] = corners[0];
        return new GeometryFactory().createLineString(corners);
    }

    @Test
    void repeatedVerticesChangeNothing() throws ParseException {
        Geometry line = new WKTReader().read("LINESTRING (114 29, 114 29, 114 30, 114 30, 115 30, 115 30)");
        assertThat(side(line, 113.9, 30.1)).isEqualTo(Side.LEFT);
        assertThat(side(line, 114.1, 29.9)).isEqualTo(Side.RIGHT);
        assertThat(side(line, 115.1, 30)).isEqualTo(Side.ON);
        Geometry noLength = new WKTReader().read("LINESTRING (114 29, 114 29)");
        assertThat(side(noLength, 115, 30)).as("a line of no length has no sides").isEqualTo(Side.ON);
    }

    @Test
    void whereLinesAreEquallyNearTheSmallestKeyIsTold() throws ParseException {
        WKTReader wkt = new WKTReader();
        LineIndex index = new LineIndex(Map.of("B", wkt.read("LINESTRING (114 30, 114.1 30.1)"),
                "C", wkt.read("LINESTRING (114.1 29.9, 114 30)"),
                "A", wkt.read("LINESTRING (113 29, 113 31)"), "D", wkt.read("LINESTRING (114 30, 115 30)")));
        assertThat(index.nearest(113.9, 30).orElseThrow().line()).as("before the node of three lines").isEqualTo("B");
        assertThat(index.nearest(114, 30).orElseThrow().line()).isEqualTo("B");
    }

    @Test
    void whatIsNoPointIsRefused() {
        LineIndex index = new LineIndex(Map.of("star", star()));
        assertThatThrownBy(() -> index.nearest(Double.NaN, 30)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no point");
    }

    private static Side side(Geometry line, double lon, double lat) {
        return new LineIndex(Map.of("line", line)).nearest(lon, lat).orElseThrow().side();
    }
}
