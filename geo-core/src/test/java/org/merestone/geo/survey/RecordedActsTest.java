package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.geo.crs.ConversionCertificate;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.PhoneMap;

/** What a person takes upon themselves is done, and the reading says so; and a line may cross the edge between two zones. */
class RecordedActsTest {

    private static final ConversionCertificate PAPER =
            new ConversionCertificate("鄂测转15号", "省测绘院", LocalDate.of(2024, 3, 5), "1980西安坐标系", "CGCS2000");

    @Test
    void convertedCoordinatesComeInWithTheirCertificate() {
        String parcel = Fixture.text("parcel.txt").replace("2000国家大地坐标系", "1980西安坐标系");
        assertThat(Fixture.read(parcel, Fixture.EXPECTED).acceptable()).isFalse();
        SurveyReading reading = Fixture.read(parcel, Fixture.EXPECTED.certifiedBy(PAPER));
        assertThat(reading.acceptable()).isTrue();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.CERTIFIED);
            assertThat(finding.message(Locale.CHINESE)).contains("鄂测转15号", "省测绘院", "2024-03-05", "1980西安坐标系");
        });
    }

    @ParameterizedTest
    @EnumSource
    void aPhoneMapsShiftIsTakenAwayOnlyWhenSomebodySaysSo(PhoneMap map) {
        StringBuilder file = new StringBuilder("点号,经度,纬度\n");
        Fixture.truth().forEach((name, position) -> {
            LonLat shown = map.shown(position);
            file.append(String.format(Locale.ROOT, "%s,%.6f,%.6f%n", name, shown.lon(), shown.lat()));
        });
        SurveyReading refused = Fixture.read(file.toString(), Fixture.EXPECTED);
        assertThat(refused.acceptable()).isFalse();
        Mend conversion = Mend.of(map == PhoneMap.BD09 ? Mend.Kind.FROM_BD09 : Mend.Kind.FROM_GCJ02);
        assertThat(refused.findings().get(0).mends()).extracting(OfferedMend::mend).element(0).isNotEqualTo(conversion);
        assertThat(refused.findings().get(0).mends()).extracting(OfferedMend::mend).contains(conversion);
        SurveyReading converted = Fixture.read(file.toString(), Fixture.EXPECTED.with(conversion));
        assertThat(converted.acceptable()).isTrue();
        assertThat(converted.findings()).extracting(RowFinding::kind).containsExactly(FindingKind.MENDED);
        for (SurveyPoint point : converted.points()) {
            // six decimals of a degree are 0.1 m
            assertThat(Ellipsoid2000.distance(point.position(), Fixture.truth().get(point.name()))).isLessThan(0.2);
        }
    }

    /** Tongxin lies on both sides of 106°30′. By PROJ, 106.5° E, 36.95° N is the first row in EPSG:4523 and the second in 4524. */
    @Test
    void aLineMayCrossTheEdgeOfAZone() {
        String file = "JZ1,JZ,35633609.1551,4092013.5729,1500.000\r\nJZ2,JZ,36366390.8449,4092013.5729,1500.000\r\n"
                + "JZ3,JZ,36367390.8449,4092013.5729,1501.000\r\nJZ4,JZ,35632609.1551,4092013.5729,1501.000\r\n";
        for (SurveyContext context : List.of(SurveyContext.unknown(), SurveyContext.unknown().near(new LonLat(106.4, 36.9), 50_000))) {
            SurveyReading reading = Fixture.read(file, context);
            assertThat(reading.findings()).extracting(RowFinding::kind).containsExactly(FindingKind.SAME_PLACE_OTHER_NAME);
            assertThat(reading.zones()).containsExactly(GaussZone.three(35), GaussZone.three(36));
            for (SurveyPoint point : reading.points().subList(0, 2)) {
                assertThat(Ellipsoid2000.distance(point.position(), new LonLat(106.5, 36.95))).isLessThan(1e-3);
            }
        }
    }
}
