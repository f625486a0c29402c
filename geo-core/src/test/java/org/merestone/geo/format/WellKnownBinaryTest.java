package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Well-known binary as JTS writes it, as ISO and EWKB spell heights, and as nobody should. */
class WellKnownBinaryTest {

    @ParameterizedTest
    @ValueSource(strings = {"POINT (114 30)", "LINESTRING (114 30, 115 31)",
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))", "MULTIPOINT ((1 2), (3 4))",
        "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))", "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
        "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))"})
    void everyKindIsReadInBothByteOrders(String text) throws GeometryFault {
        Geometry geometry = SampleLayers.wkt(text);
        for (int order : new int[] {ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN}) {
            assertThat(read(new WKBWriter(2, order).write(geometry)).equalsExact(geometry)).isTrue();
        }
    }

    /** 1001 and 0x80000001 are points with a height, 2001 with a measure, 3001 with both; 0x20000001 has its system in front. */
    @ParameterizedTest
    @CsvSource({
        "01E9030000 0000000000805C40 0000000000003E40 0000000000002940, 12.5",
        "0101000080 0000000000805C40 0000000000003E40 0000000000002940, 12.5",
        "01D1070000 0000000000805C40 0000000000003E40 0000000000002940, NaN",
        "01B90B0000 0000000000805C40 0000000000003E40 0000000000002940 0000000000000040, 12.5",
        "0101000020 8A110000 0000000000805C40 0000000000003E40, NaN"})
    void heightsMeasuresAndSystemsAreUnderstood(String hex, double height) throws GeometryFault {
        Geometry point = read(HexFormat.of().parseHex(hex.replace(" ", "")));

        assertThat(point.getCoordinate().x).isEqualTo(114);
        assertThat(point.getCoordinate().y).isEqualTo(30);
        assertThat(Double.valueOf(point.getCoordinate().getZ())).isEqualTo(Double.valueOf(height));
    }

    @Test
    void whatIsEmptyIsNothing() throws GeometryFault {
        assertThat(readOrNull("0103000000 00000000")).isNull();
        assertThat(readOrNull("0107000000 00000000")).isNull();
        assertThat(readOrNull("0101000000 000000000000F87F 000000000000F87F")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01", "02 01000000", "0102000000 FFFFFF7F", "0103000000 FFFFFF7F", "0106000000 FFFFFF7F",
            "0107000000 FFFFFFFF",
        "0102000000 02000000 0000000000805C40", "0101000000 000000000000F07F 0000000000003E40",
                "01A0860100 0000000000805C40 0000000000003E40"})
    void liesAndFragmentsAreFaultsOfTheFeature(String hex) {
        assertThatThrownBy(() -> readOrNull(hex)).isInstanceOf(GeometryFault.class);
    }

    @Test
    void nestingIsBoundedWhateverTheFileSays() {
        ByteBuffer deep = ByteBuffer.allocate(9 * 100_000).order(ByteOrder.LITTLE_ENDIAN);
        while (deep.hasRemaining()) {
            deep.put((byte) 1).putInt(7).putInt(1);
        }

        assertThatThrownBy(() -> read(deep.array())).isInstanceOfSatisfying(FormatRefused.class,
                refused -> assertThat(refused.finding().fault()).isEqualTo(VectorFault.TOO_DEEP));
    }

    private static Geometry readOrNull(String hex) throws GeometryFault {
        return read(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private static Geometry read(byte[] bytes) throws GeometryFault {
        return WellKnownBinary.read(ByteBuffer.wrap(bytes), "test", new Intake(VectorOptions.USUAL));
    }
}
