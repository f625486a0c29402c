package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Well-known text as OGC 06-103r4 §7.2 gives it; JTS reads the same text as judge. */
class WellKnownTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"POINT (10 10)", "LINESTRING (10 10, 20 20, 30 40)", "POLYGON ((10 10, 10 20, 20 20, 20 15, 10 10))",
        "MULTIPOINT ((10 10), (20 20))", "MULTIPOINT (10 10, 20 20)", "MULTILINESTRING ((10 10, 20 20), (15 15, 30 15))",
        "MULTIPOLYGON (((10 10, 10 20, 20 20, 20 15, 10 10)), ((60 60, 70 70, 80 60, 60 60)))",
        "GEOMETRYCOLLECTION (POINT (10 10), POINT (30 30), LINESTRING (15 15, 20 20))"})
    void theExamplesOfTheStandardAreReadAsJtsReadsThem(String text) throws GeometryFault {
        assertThat(read(text).equalsExact(SampleLayers.wkt(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"point(10 10)", "POINT(10  10 )", "\tPOINT\r\n(\n10\t10)\n", "SRID=4490;POINT(10 10)",
        "srid=0;Point (1e1 1.0E+1)"})
    void caseBlanksAndAPrecedingSystemDoNotMatter(String text) throws GeometryFault {
        assertThat(read(text).getCoordinate().equals2D(new Coordinate(10, 10))).isTrue();
    }

    /** With a blank before Z and M as the standard writes them, or without as PostGIS and older GDAL do. */
    @ParameterizedTest
    @CsvSource({"POINT Z (114 30 12.5), 12.5", "POINTZ(114 30 12.5), 12.5", "POINT (114 30 12.5), 12.5", "POINT M (114 30 7), NaN",
        "POINTM(114 30 7), NaN", "POINT ZM (114 30 12.5 7), 12.5", "POINTZM(114 30 12.5 7), 12.5"})
    void aMeasureIsNoHeight(String text, double height) throws GeometryFault {
        Coordinate at = read(text).getCoordinate();

        assertThat(at.x).isEqualTo(114);
        assertThat(at.y).isEqualTo(30);
        assertThat(Double.valueOf(at.getZ())).isEqualTo(Double.valueOf(height));
    }

    @Test
    void aLineOfWhichOneVertexHasNoHeightIsFlat() throws GeometryFault {
        Geometry line = read("LINESTRING (0 0 5, 1 1)");

        assertThat(line.getCoordinates()[0].getZ()).isNaN();
        assertThat(line.getLength()).isEqualTo(Math.sqrt(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POINT EMPTY", "POLYGON Z EMPTY", "MULTIPOLYGON EMPTY", "GEOMETRYCOLLECTION EMPTY",
        "GEOMETRYCOLLECTION (POINT EMPTY, LINESTRING EMPTY)"})
    void whatIsEmptyIsNothing(String text) throws GeometryFault {
        assertThat(new WellKnownText(text, "test", new Intake(VectorOptions.USUAL)).read()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"POINT (10)|GEOMETRY_DAMAGED", "POINT (1 2 3 4 5)|GEOMETRY_DAMAGED", 
        "POINT (1 2, 3 4)|GEOMETRY_DAMAGED",
        "POINT (1 2|GEOMETRY_DAMAGED", "POINT 1 2|GEOMETRY_DAMAGED", "POINT (1 2) x|GEOMETRY_DAMAGED", "POINT (1 two)|GEOMETRY_DAMAGED",
        "POINT (NaN 2)|GEOMETRY_DAMAGED", "POINT (1 Infinity)|GEOMETRY_DAMAGED", "POINT (1d 2f)|GEOMETRY_DAMAGED",
        "LINESTRING (1 2)|RING_TOO_SHORT", "POLYGON ((0 0, 1 1, 0 0))|RING_TOO_SHORT", "POLYGON ((0 0, 1 0, 1 1, 0 1))|RING_NOT_CLOSED",
        "CIRCULARSTRING (0 0, 1 1, 2 0)|GEOMETRY_KIND", "SRID=4490 POINT (1 2)|GEOMETRY_DAMAGED",
        "(1 2)|GEOMETRY_KIND", "''|GEOMETRY_KIND"})
    void whatCannotBeBuiltIsAFaultOfTheFeature(String text, VectorFault fault) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(GeometryFault.class,
                broken -> assertThat(broken.fault()).isEqualTo(fault));
    }

    @Test
    void nestingBeyondTheBoundIsRefused() {
        String deep = "GEOMETRYCOLLECTION(".repeat(100_000);

        assertThatThrownBy(() -> read(deep)).isInstanceOfSatisfying(FormatRefused.class,
                refused -> assertThat(refused.finding().fault()).isEqualTo(VectorFault.TOO_DEEP));
    }

    private static Geometry read(String text) throws GeometryFault {
        Geometry geometry = new WellKnownText(text, "test", new Intake(VectorOptions.USUAL)).read();
        assertThat(geometry).isNotNull();
        return geometry;
    }
}
