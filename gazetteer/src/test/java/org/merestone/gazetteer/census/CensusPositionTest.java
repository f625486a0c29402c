package org.merestone.gazetteer.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.division.Division;
import org.merestone.geo.division.DivisionLevel;

/** Where a row lies by its four numbers, and which division it means. */
class CensusPositionTest {

    private final List<CensusFinding> told = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"114.31,,29.83,,Point", "114.31,114.31,29.83,29.83,Point", "114.31,114.33,29.83,,LineString",
        "114.31,,29.83,29.84,LineString", "114.31,114.33,29.83,29.84,Polygon", "114°18′36″,114°19′12″,29°49′48″,29°50′24″,Polygon"})
    void twoNumbersAreAPointThreeALineFourABox(String east, String toEast, String north, String toNorth, String shape) {
        Geometry place = read(east, toEast, north, toNorth, null);
        assertThat(told).isEmpty();
        assertThat(place).isNotNull();
        assertThat(place.getGeometryType()).isEqualTo(shape);
        // 18′36″ are 0.31° and 49′48″ are 0.83°.
        assertThat(place.getEnvelopeInternal().getMinX()).isCloseTo(114.31, within(1e-12));
        assertThat(place.getEnvelopeInternal().getMinY()).isCloseTo(29.83, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"114.31,114.30,29.83,,至东经", "114.31,,29.83,29.82,至北纬", "114.31,114.30,29.83,29.82,至东经", ",,29.83,,东经", "114.31,,,,北纬",
        "29.83,,114.31,,东经", "72.9,,29.83,,东经", "136.1,,29.83,,东经", "114.31,,2.9,,北纬", "114.31,,54.1,,北纬", "114°60′00″,,29.83,,东经",
        "114.31,东,29.83,,至东经", "114.31,,29.83,29°10′60″,至北纬", "一百一十四,,29.83,,东经"})
    void whatIsNoPositionInChinaIsToldByTheFirstColumnThatIsWrong(String east, String toEast, String north, String toNorth, String column) {
        assertThat(read(east, toEast, north, toNorth, null)).isNull();
        assertThat(told.get(0)).satisfies(each -> {
            assertThat(each.heading()).isEqualTo(column);
            assertThat(each.ruleId()).isEqualTo("G01");
            assertThat(each.message(Locale.CHINESE)).isNotEmpty();
            assertThat(each.message(Locale.ENGLISH)).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000国家大地坐标系", "CGCS2000", "EPSG:4490"})
    void theStatesSystemIsTakenByEachOfItsNames(String system) {
        assertThat(read("114.31", null, "29.83", null, system)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980西安坐标系", "WGS84", "BD-09", "GCJ-02", "北京54"})
    void nobodyMovesCoordinatesOfAnotherSystemInSilence(String system) {
        assertThat(read("114.31", null, "29.83", null, system)).isNull();
        assertThat(told).singleElement().satisfies(each -> assertThat(each.message(Locale.CHINESE)).contains(system));
    }

    @Test
    void aDivisionIsMeantByItsCodeOrByAsManyNamesAsItTakes() {
        Division county = division("990121", "砚川县", null);
        Division town = division("990121101", "石鼓镇", county);
        Division other = division("990122", "柳川县", null);
        Division twin = division("990122101", "石鼓镇", other);
        DivisionWords words = new DivisionWords(List.of(county, town, other, twin, division("990121102", "柳渡镇", county)));
        assertThat(words.find("石鼓镇")).as("there are two").isEmpty();
        assertThat(words.isAmbiguous("石鼓镇")).isTrue();
        assertThat(words.find("砚川县石鼓镇")).contains(town);
        assertThat(words.find("柳川县 > 石鼓镇")).contains(twin);
        assertThat(words.find("柳渡镇")).map(Division::code).contains("990121102");
        assertThat(words.find("990121101")).contains(town);
        assertThat(words.find("990121101205")).as("a village that is not known lies in its township").contains(town);
        assertThat(words.find("990121999")).as("and a township in its county").contains(county);
        assertThat(words.find("990199")).isEmpty();
        assertThat(words.find("无此镇")).isEmpty();
        assertThat(words.isAmbiguous("无此镇")).isFalse();
    }

    private @Nullable Geometry read(@Nullable String east, @Nullable String toEast, @Nullable String north, @Nullable String toNorth,
            @Nullable String system) {
        Map<CensusField, String> values = new EnumMap<>(CensusField.class);
        put(values, CensusField.EAST, east);
        put(values, CensusField.TO_EAST, toEast);
        put(values, CensusField.NORTH, north);
        put(values, CensusField.TO_NORTH, toNorth);
        put(values, CensusField.SYSTEM, system);
        return Position.of(2, values, told::add);
    }

    private static void put(Map<CensusField, String> values, CensusField field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(field, value);
        }
    }

    private static Division division(String code, String name, @Nullable Division parent) {
        return new Division(UUID.randomUUID(), code.length() == 6 ? DivisionLevel.COUNTY : DivisionLevel.TOWNSHIP, code,
                CodeSystem.civilAffairs(LocalDate.of(2025, 12, 31)), name, name.substring(0, 2), name.substring(2),
                parent == null ? null : parent.id(), false, LocalDate.of(1990, 1, 1), null);
    }
}
