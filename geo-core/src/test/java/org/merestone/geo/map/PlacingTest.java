package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapFeature.PlaceKind;
import org.merestone.geo.map.Placement.Piece;

class PlacingTest {

    private static final MapStyle STYLE = MapStyle.standard();
    private static final Inscriptions INSCRIPTIONS = new Inscriptions(MapFonts.ofThisMachine());

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 12, 13, 14, 15, 17})
    void noNameIsWrittenOverAnother(int zoom) {
        List<Piece> pieces = place(SmallCounty.content(), zoom);
        assertThat(pieces).isNotEmpty();
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(textBox(pieces.get(i)).intersection(textBox(pieces.get(j))).getArea())
                        .as(pieces.get(i).text().text() + " and " + pieces.get(j).text().text()).isZero();
            }
        }
    }

    @Test
    void whereNamesGoDoesNotDependOnTheOrderInWhichTheyAreGiven() {
        List<MapFeature> shuffled = new ArrayList<>(SmallCounty.features());
        Collections.shuffle(shuffled, new Random(7));
        assertThat(where(place(MapContent.of(shuffled), 14))).isEqualTo(where(place(SmallCounty.content(), 14)));
    }

    @Test
    void aTownshipsNameStandsInTheTownship() {
        for (Piece piece : place(MapContent.of(SmallCounty.areas()), 11)) {
            double lon = Mercator.lon((piece.left() + piece.width() / 2.0) / world(11));
            double lat = Mercator.lat((piece.top() + piece.height() / 2.0) / world(11));
            MapFeature.Area area = SmallCounty.areas().stream().map(MapFeature.Area.class::cast)
                    .filter(each -> each.name().chinese().equals(piece.text().text())).findFirst().orElseThrow();
            assertThat(area.shape().contains(SmallCounty.point(lon, lat))).as(piece.text().text()).isTrue();
        }
    }

    @Test
    void anAreaTooSmallForItsNameGoesWithoutUntilTheMapIsLarger() {
        MapContent tiny = MapContent.of(List.of(new MapFeature.Area("1", MapText.of("小小岛镇"), DivisionLevel.TOWNSHIP,
                SmallCounty.point(110, 30).buffer(0.004))));
        assertThat(place(tiny, 10)).isEmpty();
        assertThat(place(tiny, 14)).hasSize(1);
    }

    @Test
    void placesAreNamedFromZoomThirteenTheWeightiestFirst() {
        MapContent places = MapContent.of(List.of(
                new MapFeature.Place(MapText.of("大"), PlaceKind.SETTLEMENT, 5, SmallCounty.point(110.0, 30)),
                new MapFeature.Place(MapText.of("中"), PlaceKind.SETTLEMENT, 3, SmallCounty.point(110.1, 30)),
                new MapFeature.Place(MapText.of("小"), PlaceKind.SETTLEMENT, 1, SmallCounty.point(110.2, 30))));
        assertThat(place(places, 12)).isEmpty();
        assertThat(words(place(places, 13))).containsExactly("大");
        assertThat(words(place(places, 15))).containsExactly("大", "中");
        assertThat(words(place(places, 17))).containsExactly("大", "中", "小");
    }

    @Test
    void ofTwoPlacesOnOneSpotTheWeightierIsNamed() {
        MapContent places = MapContent.of(List.of(
                new MapFeature.Place(MapText.of("次要"), PlaceKind.OTHER, 4, SmallCounty.point(110, 30)),
                new MapFeature.Place(MapText.of("主要"), PlaceKind.OTHER, 5, SmallCounty.point(110, 30))));
        assertThat(words(place(places, 16))).containsExactly("主要");
    }

    @Test
    void aRiversNameRunsAlongItFromTheLeftThoughTheRiverRunsFromTheRight() {
        MapContent river = MapContent.of(List.of(new MapFeature.River(MapText.of("长江"), 5,
                SmallCounty.line(110.5, 30.1, 110.0, 30.0))));
        List<Piece> letters = place(river, 10);
        assertThat(words(letters)).containsExactly("长", "江");
        assertThat(letters.get(0).left()).isLessThan(letters.get(1).left());
        assertThat(letters.get(0).top()).isGreaterThan(letters.get(1).top());
    }

    @Test
    void aRiversNameReadsFromAboveWhereTheRiverRunsNorth() {
        MapContent river = MapContent.of(List.of(new MapFeature.River(MapText.of("汉江"), 5,
                SmallCounty.line(110.0, 30.0, 110.02, 30.5))));
        List<Piece> letters = place(river, 10);
        assertThat(words(letters)).containsExactly("汉", "江");
        assertThat(letters.get(0).top()).isLessThan(letters.get(1).top());
    }

    @Test
    void aLongRiverIsNamedAgainAndAShortBrookNot() {
        MapContent river = MapContent.of(List.of(new MapFeature.River(MapText.of("长江"), 5,
                SmallCounty.line(110.0, 30.0, 115.0, 30.5))));
        assertThat(place(river, 10).size()).isGreaterThan(6);
        MapContent brook = MapContent.of(List.of(new MapFeature.River(MapText.of("小溪"), 5,
                SmallCounty.line(110.0, 30.0, 110.005, 30.0))));
        assertThat(place(brook, 10)).isEmpty();
    }

    @Test
    void aMarkersDotIsNotWrittenOver() {
        List<MapFeature> features = new ArrayList<>();
        features.add(new MapFeature.Marker("1", SmallCounty.point(110, 30)));
        features.add(new MapFeature.Place(MapText.of("此处"), PlaceKind.OTHER, 5, SmallCounty.point(110, 30)));
        assertThat(words(place(MapContent.of(features), 15))).containsExactly("1");
    }

    @Test
    void aPoleOfInaccessibilityIsFarFromEveryEdge() {
        Coordinate[] bent = {new Coordinate(110, 30), new Coordinate(110.3, 30), new Coordinate(110.3, 30.02),
            new Coordinate(110.12, 30.02), new Coordinate(110.12, 30.2), new Coordinate(110, 30.2), new Coordinate(110, 30)};
        Plotted area = new Plotted(0, new MapFeature.Area("1", MapText.of("弯镇"), DivisionLevel.TOWNSHIP,
                new GeometryFactory().createPolygon(bent)), Plane.MERCATOR);
        Plotted.Spot spot = area.spot();
        assertThat(Mercator.lon(spot.x())).isBetween(110.05, 110.07);
        assertThat(Mercator.lat(spot.y())).isBetween(30.05, 30.17);
        assertThat(spot.halfRoom() * 360).isBetween(0.055, 0.065);
    }

    private static List<Piece> place(MapContent content, int zoom) {
        Placement placement = new Placing(content, STYLE, INSCRIPTIONS, world(zoom), zoom, new Envelope(0, 1, 0, 1),
                Locale.CHINESE).place();
        return placement.within(new View(world(zoom), 0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    private static double world(int zoom) {
        return 256.0 * (1 << zoom);
    }

    private static Envelope textBox(Piece piece) {
        return new Envelope(piece.left(), piece.left() + piece.width(), piece.top(), piece.top() + piece.height());
    }

    private static List<String> words(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.text().text()).toList();
    }

    private static List<String> where(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.text().text() + piece.left() + "," + piece.top()).sorted()
                .collect(Collectors.toList());
    }
}
