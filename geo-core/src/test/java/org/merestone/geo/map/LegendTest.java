package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapFeature.Boundary;
import org.merestone.geo.map.MapFeature.LegalStatus;
import org.merestone.geo.map.MapFeature.Marker;
import org.merestone.geo.map.MapFeature.MarkerKind;

class LegendTest {

    private static final MapStyle STYLE = MapStyle.standard();

    private static View view(int zoom, double lon, double lat) {
        double world = 256.0 * (1 << zoom);
        return new View(world, Math.round(Mercator.x(lon) * world) - 400, Math.round(Mercator.y(lat) * world) - 300, 800, 600);
    }

    private static List<String> words(MapContent content, View view) {
        return Legend.of(content, view, STYLE).stream().map(Legend.Entry::word).toList();
    }

    private static List<String> words(int zoom, MapFeature... features) {
        return words(MapContent.of(List.of(features)), view(zoom, 110, 30));
    }

    private static Boundary line(DivisionLevel level, LegalStatus status, boolean follows) {
        return new Boundary(level, status, follows, SmallCounty.line(109.99, 30, 110.01, 30));
    }

    @Test
    void itListsWhatTheViewShowsAndNothingThatLiesElsewhere() {
        MapContent content = SmallCounty.content();
        assertThat(words(content, view(13, 110.1, 30.1))).contains("sheet.level.township", "sheet.marker.single", "sheet.river")
                .doesNotContain("sheet.level.province", "sheet.lake", "sheet.marker.double");
        assertThat(words(content, view(13, 110.23, 30.07))).contains("sheet.lake");
        assertThat(words(content, view(13, 112, 32))).isEmpty();
    }

    /** The view is about 0.14° by 0.09° at zoom 13. */
    @Test
    void aThingWhoseBoxReachesInButNotItselfIsNotListed() {
        MapFeature around = new MapFeature.River(MapText.NONE, 4, SmallCounty.line(109, 29, 109, 31, 111, 31));
        assertThat(words(13, around)).isEmpty();
        MapFeature across = new MapFeature.River(MapText.NONE, 4, SmallCounty.line(109, 29.99, 111, 30.01));
        assertThat(words(13, across)).containsExactly("sheet.river");
        MapFeature ring = new MapFeature.Lake(MapText.NONE, SmallCounty.point(110, 30).buffer(1).difference(SmallCounty.point(110, 30).buffer(0.5)));
        assertThat(words(13, ring)).isEmpty();
        MapFeature sea = new MapFeature.Lake(MapText.NONE, SmallCounty.point(110, 30).buffer(1));
        assertThat(words(13, sea)).containsExactly("sheet.lake");
    }

    @Test
    void whatIsTooSmallForTheScaleIsNotDrawnAndNotListed() {
        assertThat(words(11, new Marker("1", SmallCounty.point(110, 30)))).isEmpty();
        assertThat(words(12, new Marker("1", SmallCounty.point(110, 30)))).containsExactly("sheet.marker.single");
        MapFeature brook = new MapFeature.River(MapText.NONE, 1, SmallCounty.line(109.9, 30, 110.1, 30));
        assertThat(words(10, brook)).isEmpty();
        assertThat(words(12, brook)).containsExactly("sheet.river");
        assertThat(words(7, line(DivisionLevel.TOWNSHIP, LegalStatus.STATUTORY, false))).isEmpty();
        assertThat(words(11, line(DivisionLevel.VILLAGE, LegalStatus.STATUTORY, false))).isEmpty();
    }

    @Test
    void linesComeFromTheHighestLevelDownAndWhatIsNotLawAfterThem() {
        assertThat(words(13, line(DivisionLevel.TOWNSHIP, LegalStatus.DISPUTED, false), line(DivisionLevel.TOWNSHIP, LegalStatus.STATUTORY, false),
                line(DivisionLevel.PROVINCE, LegalStatus.STATUTORY, false), line(DivisionLevel.COUNTY, LegalStatus.STATUTORY, false)))
                .containsExactly("sheet.level.province", "sheet.level.county", "sheet.level.township", "sheet.unsettled");
    }

    @Test
    void aLineThatFollowsARiverIsExplainedByTheLineOnBothSidesOfIt() {
        List<Legend.Entry> entries = Legend.of(MapContent.of(List.of(line(DivisionLevel.TOWNSHIP, LegalStatus.STATUTORY, true))),
                view(13, 110, 30), STYLE);
        assertThat(entries).extracting(Legend.Entry::word).containsExactly("sheet.level.township", "sheet.following");
        assertThat(entries.get(1).sample()).isInstanceOfSatisfying(Legend.Sample.Aside.class,
                aside -> assertThat(aside.symbol()).isEqualTo(STYLE.line("boundary.township")));
    }

    @Test
    void eachKindOfMarkerHasItsSymbolAndItsWord() {
        List<MapFeature> all = new ArrayList<>();
        for (MarkerKind kind : MarkerKind.values()) {
            all.add(new Marker("1", kind, SmallCounty.point(110 + 0.001 * kind.ordinal(), 30)));
        }
        List<Legend.Entry> entries = Legend.of(MapContent.of(all), view(14, 110, 30), STYLE);
        assertThat(entries).extracting(Legend.Entry::sample).extracting(sample -> ((Legend.Sample.Stone) sample).symbol())
                .containsExactlyElementsOf(List.of(MarkerKind.values()).stream().map(STYLE::marker).toList());
        assertThat(entries).extracting(entry -> SheetFurniture.word(entry.word(), Map.of(), Locale.CHINESE))
                .containsExactly("单立界桩", "同号双立界桩", "同号三立界桩", "三交点界桩", "附桩");
    }

    @Test
    void ofRiversAndRoadsTheGreatestThatIsDrawnSpeaksForAll() {
        List<Legend.Entry> entries = Legend.of(MapContent.of(List.of(
                new MapFeature.River(MapText.NONE, 2, SmallCounty.line(109.9, 30, 110.1, 30)),
                new MapFeature.River(MapText.NONE, 4, SmallCounty.line(109.9, 30.001, 110.1, 30.001)),
                new MapFeature.Road(MapText.NONE, 1, SmallCounty.line(109.9, 30.002, 110.1, 30.002)))), view(13, 110, 30), STYLE);
        assertThat(entries).containsExactly(new Legend.Entry(new Legend.Sample.Line(STYLE.line("river.4")), "sheet.river"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyWordIsInBothLanguages(String language) {
        List<MapFeature> all = new ArrayList<>(SmallCounty.features());
        for (DivisionLevel level : DivisionLevel.values()) {
            all.add(new Boundary(level, LegalStatus.STATUTORY, true, SmallCounty.line(110.1, 30.1, 110.2, 30.2)));
        }
        for (MarkerKind kind : MarkerKind.values()) {
            all.add(new Marker("1", kind, SmallCounty.point(110.15, 30.15)));
        }
        List<Legend.Entry> entries = Legend.of(MapContent.of(all), view(12, 110.15, 30.15), STYLE);
        assertThat(entries.size()).isGreaterThan(15);
        for (Legend.Entry entry : entries) {
            String word = SheetFurniture.word(entry.word(), Map.of(), Locale.forLanguageTag(language));
            assertThat(word).isNotEmpty().doesNotContain("sheet.");
            assertThat(word.codePoints().anyMatch(Character::isIdeographic)).isEqualTo(language.equals("zh"));
        }
    }
}
