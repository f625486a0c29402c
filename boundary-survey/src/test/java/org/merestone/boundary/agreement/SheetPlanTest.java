package org.merestone.boundary.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;

class SheetPlanTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest
    @ValueSource(ints = {5_000, 10_000, 25_000, 50_000})
    void theSheetsShowTheWholeLineAtEveryScale(int scale) {
        MultiLineString line = line(new Coordinate(114.30, 29.80), new Coordinate(114.35, 29.83), new Coordinate(114.34, 29.90),
                new Coordinate(114.40, 29.95));
        List<MapSheet> sheets = SheetPlan.along(line, scale);
        assertThat(SheetPlan.covers(sheets, line)).isTrue();
        assertThat(sheets).extracting(MapSheet::number).isEqualTo(IntStream.rangeClosed(1, sheets.size()).boxed().toList());
    }

    @Test
    void aSheetOfOneToTenThousandIsThreePointSixByTwoPointFourKilometres() {
        MapSheet sheet = SheetPlan.along(line(new Coordinate(114.30, 29.80), new Coordinate(114.31, 29.80)), 10_000).get(0);
        // On the CGCS2000 ellipsoid at 29.8° a degree of latitude is 110,850 m, one of longitude 96,690 m.
        assertThat(sheet.frame().getHeight() * 110_850).isCloseTo(2_400, within(5.0));
        assertThat(sheet.frame().getWidth() * 96_690).isCloseTo(3_600, within(10.0));
    }

    @Test
    void aLineOfThirtyKilometresTakesADozenSheetsOrSo() {
        // 30 km north: each sheet stands upright and shows 2.6 km of it, with a strip of 0.5 km on each side.
        List<MapSheet> sheets = SheetPlan.along(line(new Coordinate(114.3, 29.8), new Coordinate(114.3, 29.8 + 30_000 / 110_860.0)),
        10_000);
        assertThat(sheets).hasSizeBetween(12, 13);
    }

    @Test
    void aSheetStandsUprightWhereTheLineRunsNorthAndTheNextBeginsOnIt() {
        List<MapSheet> north = SheetPlan.along(line(new Coordinate(114.3, 29.8), new Coordinate(114.3, 29.9)), 10_000);
        assertThat(north).allSatisfy(sheet -> assertThat(sheet.frame().getHeight() * 110_850).isCloseTo(3_600, within(10.0)));
        List<MapSheet> east = SheetPlan.along(line(new Coordinate(114.3, 29.8), new Coordinate(114.4, 29.8)), 10_000);
        assertThat(east).allSatisfy(sheet -> assertThat(sheet.frame().getHeight() * 110_850).isCloseTo(2_400, within(10.0)));
        for (int i = 1; i < north.size(); i++) {
            // Two strips of 0.5 km lie on both of neighbouring sheets.
            assertThat(north.get(i - 1).frame().intersection(north.get(i).frame()).getHeight() * 110_850).isGreaterThan(900);
        }
    }

    @Test
    void withoutOneOfItsSheetsTheLineIsNotShown() {
        MultiLineString line = line(new Coordinate(114.3, 29.8), new Coordinate(114.3, 29.9));
        List<MapSheet> sheets = SheetPlan.along(line, 10_000);
        assertThat(SheetPlan.covers(sheets.subList(0, sheets.size() - 2), line)).isFalse();
        assertThat(SheetPlan.covers(List.of(), line)).isFalse();
    }

    private static MultiLineString line(Coordinate... vertices) {
        return FACTORY.createMultiLineString(new LineString[] {FACTORY.createLineString(vertices)});
    }
}
