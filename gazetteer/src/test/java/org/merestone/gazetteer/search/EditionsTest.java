package org.merestone.gazetteer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merestone.gazetteer.name.NameKind;

/** A search moves on with what changed; who holds an older edition sees what it saw. */
class EditionsTest {

    private static final List<String> PATH = List.of("示例省", "演示市", "砚川县", "石鼓镇");

    @Test
    void aNewPlaceIsInTheNextEditionAndNotInTheOneBefore() {
        NameSearch before = NameSearch.of(List.of(road(1, "温泉路")));
        NameSearch after = before.with(Map.of(id(2), List.of(road(2, "温泉大道"))));
        assertThat(names(before, "温泉")).containsExactly("温泉路");
        assertThat(names(after, "温泉")).containsExactlyInAnyOrder("温泉路", "温泉大道");
        assertThat(before.size()).isEqualTo(1);
        assertThat(after.size()).isEqualTo(2);
    }

    @Test
    void aRenamedPlaceIsFoundByItsNewNameAndByTheFormerOne() {
        NameSearch before = NameSearch.of(List.of(road(1, "红旗路"), road(2, "温泉路")));
        NameSearch after = before.with(Map.of(id(1), List.of(road(1, "长安大道"), former(1, "红旗路", "长安大道"))));
        assertThat(before.search(NameQuery.of("红旗路")).get(0).matched()).isEqualTo(Match.EXACT);
        NameHit hit = after.search(NameQuery.of("红旗路")).get(0);
        assertThat(hit.matched()).isEqualTo(Match.FORMER);
        assertThat(hit.currentName()).isEqualTo("长安大道");
        assertThat(after.of(id(1))).extracting(PublishedName::kind).containsExactly(NameKind.STANDARD, NameKind.FORMER);
    }

    @Test
    void aPlaceThatIsNoLongerPublicIsGone() {
        NameSearch before = NameSearch.of(List.of(road(1, "温泉路"), road(2, "温泉大道")));
        NameSearch after = before.with(Map.of(id(1), List.of()));
        assertThat(names(after, "温泉")).containsExactly("温泉大道");
        assertThat(after.of(id(1))).isEmpty();
        assertThat(after.nearest(114, 29, 5)).hasSize(1);
        assertThat(names(before, "温泉")).hasSize(2);
    }

    @Test
    void whoMovesOnFromAnOldEditionGetsWhatHeAskedForAndNotWhatAnotherDid() {
        NameSearch first = NameSearch.of(List.of(road(1, "温泉路")));
        NameSearch other = first.with(Map.of(id(2), List.of(road(2, "温泉大道"))));
        NameSearch own = first.with(Map.of(id(3), List.of(road(3, "温泉巷"))));
        assertThat(names(own, "温泉")).containsExactlyInAnyOrder("温泉路", "温泉巷");
        assertThat(names(other, "温泉")).containsExactlyInAnyOrder("温泉路", "温泉大道");
    }

    @Test
    void aDivisionThatCameLaterIsReadInFrontOfAName() {
        NameSearch before = NameSearch.of(List.of(road(1, "温泉路")));
        PublishedName there = NameSearchTest.published(id(2), "温泉路", NameKind.STANDARD, "温泉路", "23510", "990122100",
                List.of("示例省", "演示市", "竹溪县", "柳林镇"), 115, 30);
        NameSearch after = before.with(Map.of(id(2), List.of(there)));
        assertThat(after.search(NameQuery.of("竹溪温泉路")).get(0).path()).contains("柳林镇");
        assertThat(after.search(NameQuery.of("砚川 温泉路")).get(0).path()).contains("石鼓镇");
    }

    @Test
    void manyEditionsAnswerAsOneThatWasBuiltAtOnce() {
        Random random = new Random(20260401);
        Map<UUID, List<PublishedName>> now = new HashMap<>();
        NameSearch moved = NameSearch.of(List.of());
        for (int round = 0; round < 300; round++) {
            Map<UUID, List<PublishedName>> changed = new HashMap<>();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                int place = random.nextInt(150);
                changed.put(id(place), random.nextInt(5) == 0 ? List.of() : List.of(invented(place, random)));
            }
            now.putAll(changed);
            moved = moved.with(changed);
        }
        NameSearch built = NameSearch.of(now.values().stream().flatMap(List::stream).toList());
        assertThat(moved.size()).isEqualTo(built.size());
        assertThat(moved.all()).containsExactlyInAnyOrderElementsOf(built.all());
        for (String text : List.of("石", "桥", "石桥路", "shi", "sq", "竹月巷", "砚川石桥路", "", "qiao")) {
            assertThat(moved.search(NameQuery.of(text).limit(50))).as(text).isEqualTo(built.search(NameQuery.of(text).limit(50)));
            assertThat(moved.search(NameQuery.of(text).near(114.2, 29.2).limit(50))).extracting(NameHit::matched).as(text)
                    .isEqualTo(built.search(NameQuery.of(text).near(114.2, 29.2).limit(50)).stream().map(NameHit::matched).toList());
        }
        assertThat(moved.nearest(114.5, 29.5, 10)).extracting(NameSearch.Near::metres)
                .isEqualTo(built.nearest(114.5, 29.5, 10).stream().map(NameSearch.Near::metres).toList());
    }

    @Test
    void theNearestAreThoseThatMeasuringEachWouldGive() {
        Random random = new Random(7);
        List<PublishedName> names = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            names.add(invented(i, random));
        }
        NameSearch search = NameSearch.of(names);
        double[][] points = {{114.5, 29.5}, {114, 29}, {0, 0}, {-170, -60}, {114.9, 53}};
        for (double[] point : points) {
            List<Double> each = names.stream().map(name -> org.merestone.geo.index.LocalScale.at(point[1])
                    .distance(point[0], point[1], name.lon(), name.lat())).sorted().limit(5).toList();
            List<Double> found = search.nearest(point[0], point[1], 5).stream().map(NameSearch.Near::metres).toList();
            if (Math.abs(point[0] - 114.5) < 1) {
                assertThat(found).isEqualTo(each);
            } else {
                assertThat(found).hasSize(5).isSorted();
            }
        }
        assertThat(NameSearch.of(List.of()).nearest(114, 29, 5)).isEmpty();
    }

    @Test
    void aBoxHoldsTheStandardNamesOnItsBorderAndNoOthers() {
        NameSearch search = NameSearch.of(List.of(road(1, "温泉路"), former(1, "红旗路", "温泉路"),
                NameSearchTest.published(id(2), "石鼓路", NameKind.STANDARD, "石鼓路", "23510", "990121101", PATH, 114.00001, 29)));
        assertThat(search.in(new Area.Box(113, 28, 114, 29))).extracting(PublishedName::text).containsExactly("温泉路");
        assertThat(search.in(new Area.Box(-180, -90, 180, 90))).hasSize(2);
    }

    private static PublishedName invented(int place, Random random) {
        String text = "石" + "鼓桥竹月".charAt(random.nextInt(4)) + "路巷街".charAt(random.nextInt(3));
        return NameSearchTest.published(id(place), text, NameKind.STANDARD, text, "23510", "990121101", PATH, 114 + random.nextDouble(),
                29 + random.nextDouble());
    }

    private static List<String> names(NameSearch search, String text) {
        return search.search(NameQuery.of(text)).stream().map(NameHit::name).toList();
    }

    private static PublishedName road(int place, String text) {
        return NameSearchTest.published(id(place), text, NameKind.STANDARD, text, "23510", "990121101", PATH, 114, 29);
    }

    private static PublishedName former(int place, String text, String standard) {
        return NameSearchTest.published(id(place), text, NameKind.FORMER, standard, "23510", "990121101", PATH, 114, 29);
    }

    private static UUID id(int place) {
        return new UUID(3, place);
    }
}
