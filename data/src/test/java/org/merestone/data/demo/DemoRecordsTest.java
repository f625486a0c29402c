package org.merestone.data.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

class DemoRecordsTest {

    private static final Point HERE = Frame.point(new Coordinate(0, 0));
    private static final DemoRoman ROMAN = new DemoRoman("Sōngxī Zhèn", "Sōng xī Zhèn");

    @Test
    void aTownshipWithARealCodeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoTownship("421202100", "松溪镇", "松溪", "镇", ROMAN, HERE))
                .withMessageContaining("begin with 99");
    }

    @Test
    void aVillageOutsideItsTownshipIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoVillage("990121101200", "白沙村", "白沙", ROMAN, "990121100", HERE));
    }

    @Test
    void aNameThatIsNotItsPartsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DemoName("13400", "990121100", "NATURAL", HERE, HERE, "松溪山",
                "松溪", "岭", ROMAN, null, "PUBLIC", "", List.of()));
    }

    @Test
    void aMarkerWithTwoReferenceObjectsIsRefused() {
        var objects = List.of(new DemoReferenceObject("石拱桥", "桥头", 10, 20), new DemoReferenceObject("通信塔", "塔基", 130, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new DemoMarker("x001Q", "x", null, 1, 'Q', "x001", List.of("a", "b"),
                "花岗岩", "a", new DemoPosition(HERE, 0, 0, 0), 0, 0.02, LocalDate.EPOCH, objects));
    }

    @Test
    void anAzimuthOf360DegreesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DemoReferenceObject("石拱桥", "桥头", 360, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new DemoReferenceObject("石拱桥", "桥头", 10, 0));
    }

    @Test
    void aLineIsNotApprovedWithoutADocument() {
        assertThatIllegalArgumentException().isThrownBy(() -> line(DemoLineState.APPROVED, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> line(DemoLineState.CUSTOMARY, "砚政函〔2020〕1号", LocalDate.EPOCH));
    }

    private static DemoLine line(DemoLineState state, @Nullable String document, @Nullable LocalDate day) {
        var node = new DemoNode("n", HERE, List.of("a", "b"));
        LineString course = Frame.line(new Coordinate[] {new Coordinate(0, 0), new Coordinate(-5_000, 100)});
        return new DemoLine("c", "松溪云岭线", "a", "b", node, node, DemoLine.Numbering.WEST_TO_EAST, course, null, state, document,
                day, List.of(), List.of(), List.of());
    }

    @Test
    void aLineDrawnWestwardsCountsFromItsLastVertex() {
        var line = line(DemoLineState.CUSTOMARY, null, null);
        assertThat(line.countsForward()).isFalse();
        assertThat(line.asNumbered().getCoordinateN(0)).isEqualTo(line.geometry().getCoordinateN(1));
    }

    @Test
    void aSurveyFileKeepsItsBytesToItself() {
        var bytes = new byte[] {1, 2, 3};
        var file = new DemoSurveyFile("x.dat", "c", bytes, true);
        bytes[0] = 9;
        file.content()[1] = 9;
        assertThat(file.content()).containsExactly(1, 2, 3);
        assertThat(file).isEqualTo(new DemoSurveyFile("x.dat", "c", new byte[] {1, 2, 3}, true))
                .hasSameHashCodeAs(new DemoSurveyFile("x.dat", "c", new byte[] {1, 2, 3}, true))
                .isNotEqualTo(new DemoSurveyFile("x.dat", "c", new byte[] {1, 2}, true));
    }

    @Test
    void aRowWithTooFewValuesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rows("t", "a", "b").add(1));
    }
}
