package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.geometry.Geometries;

/** Pages of features in the order of their ids, chosen by place and condition. */
class FeatureTableTest {

    private static final FeatureKind<Stone> KIND = new FeatureKind<>("Stone", "", List.of(Property.text("id", Stone::id)), Stone::shape,
            stone -> Validity.ALWAYS);

    @Test
    void pagesOfOneTableTogetherAreTheTable() {
        FeatureTable<Stone> table = table(stones(100));
        List<String> seen = new ArrayList<>();
        String after = null;
        boolean more = true;
        while (more) {
            FeatureTable.Page<Stone> page = table.select(null, null, after, 0, 7);
            assertThat(page.matched()).isEqualTo(100);
            page.rows().forEach(stone -> seen.add(stone.id()));
            after = page.last();
            more = page.more();
        }
        assertThat(seen).hasSize(100).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aBoxFindsWhatLookingAtEachFinds() {
        List<Stone> stones = stones(500);
        FeatureTable<Stone> table = table(stones);
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Envelope box = new Envelope(114 + random.nextDouble(), 114 + random.nextDouble(), 29 + random.nextDouble(), 29
                    + random.nextDouble());
            long expected = stones.stream().filter(stone -> stone.shape() != null && box.intersects(stone.shape().getCoordinate())).count();
            FeatureTable.Page<Stone> page = table.select(AskedArea.of(List.of(box)), null, null, 0, 1_000);
            assertThat(page.matched()).isEqualTo((int) expected);
            assertThat(page.rows()).hasSize((int) expected);
        }
    }

    @Test
    void theCountIsOfAllPagesAlsoBehindTheFirst() {
        FeatureTable<Stone> table = table(stones(50));
        FeatureTable.Page<Stone> first = table.select(null, stone -> stone.id().endsWith("0"), null, 0, 2);
        FeatureTable.Page<Stone> last = table.select(null, stone -> stone.id().endsWith("0"), "s0030", 0, 2);
        assertThat(first.rows()).extracting(Stone::id).containsExactly("s0000", "s0010");
        assertThat(first.more()).isTrue();
        assertThat(last.rows()).extracting(Stone::id).containsExactly("s0040");
        assertThat(last.more()).isFalse();
        assertThat(List.of(first.matched(), last.matched())).containsOnly(5);
    }

    @Test
    void aFeatureThatStaysIsNeitherSkippedNorRepeatedWhenOthersComeAndGoBetweenTwoPages() {
        FeatureTable<Stone> before = table(Stream.of("b", "d", "f", "h", "j").map(id -> new Stone(id, point(114, 29))).toList());
        FeatureTable<Stone> after = table(Stream.of("a", "b", "e", "f", "h", "i", "j", "k").map(id -> new Stone(id, point(114, 29))).toList());
        FeatureTable.Page<Stone> first = before.select(null, null, null, 0, 2);
        FeatureTable.Page<Stone> second = after.select(null, null, first.last(), 0, 3);
        FeatureTable.Page<Stone> third = after.select(null, null, second.last(), 0, 3);
        assertThat(Stream.of(first, second, third).flatMap(page -> page.rows().stream()).map(Stone::id))
                .containsExactly("b", "d", "e", "f", "h", "i", "j", "k");
        assertThat(List.of(first.matched(), second.matched())).as("each page counts its own state").containsExactly(5, 8);
        assertThat(third.more()).isFalse();
    }

    @Test
    void whatIsNowhereIsInEveryBoxAsTheStandardHasIt() {
        FeatureTable<Stone> table = table(List.of(new Stone("a", null), new Stone("b", point(114, 29))));
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.select(null, null, null, 0, 9).rows()).hasSize(2);
        assertThat(table.select(AskedArea.of(List.of(new Envelope(-180, 180, -90, 90))), null, null, 0, 9).rows()).extracting(Stone::id)
                .containsExactly("a", "b");
        assertThat(table.select(AskedArea.of(List.of(new Envelope(0, 1, 0, 1))), null, null, 0, 9).rows()).extracting(Stone::id)
                .containsExactly("a");
        assertThat(table.bounds()).isEqualTo(new Envelope(114, 114, 29, 29));
    }

    @Test
    void aShapeIsFoundWhereItIsNotWhereItsBoxIs() {
        Geometry diagonal = Geometries.FACTORY.createLineString(new Coordinate[] {new Coordinate(114, 29), new Coordinate(115, 30)});
        FeatureTable<Stone> table = table(List.of(new Stone("line", diagonal)));
        assertThat(table.select(AskedArea.of(List.of(new Envelope(114.8, 114.9, 29.1, 29.2))), null, null, 0, 1).matched()).isZero();
        assertThat(table.select(AskedArea.of(List.of(new Envelope(114.4, 114.6, 29.5, 29.6))), null, null, 0, 1).matched()).isEqualTo(1);
    }

    @Test
    void acrossTheAntimeridianBothSidesAreSearched() {
        FeatureTable<Stone> table = table(List.of(new Stone("east", point(179.5, 0)), new Stone("middle", point(0, 0)), new Stone("west",
                point(-179.5, 0))));
        AskedArea across = BoxParameter.read("179,-1,-179,1", OfferedSystem.CRS84);
        assertThat(table.select(across, null, null, 0, 9).rows()).extracting(Stone::id).containsExactly("east", "west");
    }

    @Test
    void anEmptyTableHasNoPlaceAndNoPage() {
        FeatureTable<Stone> table = table(List.of());
        assertThat(table.bounds().isNull()).isTrue();
        assertThat(table.select(AskedArea.of(List.of(new Envelope(0, 1, 0, 1))), null, "x", 0, 1).rows()).isEmpty();
        assertThat(table.find("x")).isEmpty();
    }

    @Test
    void someMayBePassedOver() {
        FeatureTable<Stone> table = table(stones(4));
        for (Predicate<Stone> where : Arrays.<Predicate<Stone>>asList(null, stone -> true)) {
            FeatureTable.Page<Stone> middle = table.select(null, where, null, 1, 2);
            assertThat(middle.rows()).extracting(Stone::id).containsExactly("s0001", "s0002");
            assertThat(middle.more()).isTrue();
            assertThat(middle.matched()).isEqualTo(4);
            assertThat(table.select(null, where, "s0001", 1, 2).rows()).extracting(Stone::id).containsExactly("s0003");
            FeatureTable.Page<Stone> behind = table.select(null, where, null, 999_999_999, 2);
            assertThat(behind.rows()).isEmpty();
            assertThat(behind.more()).isFalse();
        }
    }

    @Test
    void aZoneIsOfferedWhereTheRegisterReachesIntoIt() {
        assertThat(OfferedSystems.of(new Envelope(114.1, 114.6, 29, 30)).uris()).hasSize(6).contains(OgcClient.epsg(4547),
                OgcClient.epsg(4526));
        // 115.5° is the edge between zones 38 and 39, whose EPSG codes are 4547 and 4548.
        assertThat(OfferedSystems.of(new Envelope(115.4, 115.6, 29, 30)).uris()).contains(OgcClient.epsg(4547), OgcClient.epsg(4548));
        assertThat(OfferedSystems.of(new Envelope()).uris()).hasSize(4);
        assertThat(OfferedSystems.of(new Envelope(-5, 5, 40, 50)).uris()).hasSize(4);
        assertThat(OfferedSystem.gauss(org.merestone.geo.crs.GaussZone.three(38), false).reaches(new Envelope(119, 119, 29, 29))).isFalse();
    }

    private static FeatureTable<Stone> table(List<Stone> stones) {
        return new FeatureTable<>(KIND, Stone::id, stones);
    }

    private static List<Stone> stones(int count) {
        Random random = new Random(42);
        List<Stone> stones = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            stones.add(new Stone("s%04d".formatted(i), point(114 + random.nextDouble(), 29 + random.nextDouble())));
        }
        return stones;
    }

    private static Geometry point(double lon, double lat) {
        return Geometries.FACTORY.createPoint(new Coordinate(lon, lat));
    }

    private record Stone(String id, @Nullable Geometry shape) {}
}
