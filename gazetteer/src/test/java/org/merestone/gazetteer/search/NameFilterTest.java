package org.merestone.gazetteer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.name.StatutoryKind;

/** What hits must be, whatever they are called: over the judged names. */
class NameFilterTest {

    private static NameSearch search;

    @BeforeAll
    static void read() {
        search = NameSearch.of(JudgedNames.all());
    }

    @Test
    void theStatutoryKindIsAnotherAxisThanTheClass() {
        assertThat(found("罗山", NameFilter.NONE.of(StatutoryKind.NATURAL))).contains("罗山", "大罗山");
        assertThat(found("罗山", NameFilter.NONE.of(StatutoryKind.STREET))).isEmpty();
        assertThat(found("", NameFilter.NONE.of(StatutoryKind.PARK))).contains("潜山国家森林公园", "太乙洞", "九宫山风景名胜区");
    }

    @Test
    void aPlaceThatIsNoMoreIsFoundUnlessPresentOnesAreAskedFor() {
        assertThat(found("南川乡", NameFilter.NONE)).contains("南川乡");
        assertThat(found("南川乡", NameFilter.NONE.of(Standing.HISTORICAL))).containsExactly("南川乡");
        assertThat(found("南川乡", NameFilter.NONE.of(Standing.PRESENT))).doesNotContain("南川乡");
    }

    @Test
    void aBoxACircleAndAPolygonHoldWhatLiesInThem() {
        Area box = new Area.Box(105, 36, 107, 38);
        Area circle = new Area.Circle(105.9, 36.98, 60_000);
        Area triangle = Area.Ring.closing(List.of(new Coordinate(105, 36), new Coordinate(107, 36), new Coordinate(106, 39)));
        for (Area area : List.of(box, circle, triangle)) {
            assertThat(search.search(NameQuery.of("温泉路").filter(NameFilter.NONE.inside(area)))).hasSize(1)
                    .allSatisfy(hit -> assertThat(hit.path()).contains("同心县"));
        }
        assertThat(found("温泉路", NameFilter.NONE.inside(new Area.Circle(105.9, 36.98, 10)))).isEmpty();
    }

    @Test
    void aDayOfThePastFindsTheNameOfThatDayOnly() {
        assertThat(at("红旗路", "1970")).containsExactly("长安大道");
        assertThat(at("红旗路", "1990")).isEmpty();
        assertThat(at("红旗路", "1965-12-31")).isEmpty();
        assertThat(at("红旗路", "1966-01-01")).containsExactly("长安大道");
        assertThat(at("红旗路", "1981-01-01")).isEmpty();
    }

    @Test
    void theNearestNamesOfAPastDayAreThoseThatStoodThen() {
        PublishedName road = JudgedNames.all().stream().filter(name -> name.text().equals("红旗路")).findFirst().orElseThrow();
        AsOf then = AsOf.parse("1970-01-01").orElseThrow();
        List<NameSearch.Near> now = search.nearest(road.lon(), road.lat(), 3);
        List<NameSearch.Near> past = search.nearest(road.lon(), road.lat(), 30, then);
        assertThat(now.get(0).name().text()).isEqualTo("长安大道");
        assertThat(past).extracting(near -> near.name().placeId()).doesNotHaveDuplicates().contains(road.placeId());
        assertThat(past).extracting(NameSearch.Near::metres).isSorted();
        assertThat(past).allSatisfy(near -> assertThat(then.meets(near.name().validFrom(), near.name().validTo())).isTrue());
    }

    @Test
    void withoutATextTheNearestComeFirst() {
        List<NameHit> hits = search.search(NameQuery.of("").near(105.9, 36.98).ofClass("215").limit(3));
        assertThat(hits.get(0).name()).isEqualTo("豫海镇");
        assertThat(hits).allSatisfy(hit -> assertThat(hit.path()).contains("同心县"));
    }

    @Test
    void withoutAnythingTheMostImportantComeFirst() {
        assertThat(found("", NameFilter.NONE)).hasSize(50).doesNotContain("温泉路").first(InstanceOfAssertFactories.STRING).matches(".*(省|自治区)");
    }

    @Test
    void filtersHoldTogether() {
        NameFilter filter = NameFilter.NONE.within("4212").ofClass("236").of(StatutoryKind.FACILITY).of(Standing.PRESENT);
        assertThat(search.search(NameQuery.of("桥").filter(filter).limit(50))).isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.classCode()).startsWith("236"))
                .allSatisfy(hit -> assertThat(hit.path()).contains("咸宁市"));
    }

    @ParameterizedTest
    @CsvSource({"181,0,182,1", "1,0,0,1", "0,1,1,0", "NaN,0,1,1", "0,-91,1,1"})
    void whatIsNoBoxIsRefused(double west, double south, double east, double north) {
        assertThatThrownBy(() -> new Area.Box(west, south, east, north)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoCircleAndNoPolygonIsRefused() {
        assertThatThrownBy(() -> new Area.Circle(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Area.Circle(0, 0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Area.Circle(0, 0, 500_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Area.Ring.closing(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Area.Ring.closing(List.of(new Coordinate(0, 0), new Coordinate(1, 1)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Area.Ring(List.of(new Coordinate(0, 0), new Coordinate(1, 1), new Coordinate(1, 0), new Coordinate(2, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NameFilter.NONE.within("42x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NameFilter.NONE.ofClass("235101")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> at(String text, String time) {
        return found(text, NameFilter.NONE.at(AsOf.parse(time).orElseThrow())).stream().filter(name -> name.equals("长安大道")).toList();
    }

    /** Today's names of the hits. */
    private static List<String> found(String text, NameFilter filter) {
        return search.search(NameQuery.of(text).filter(filter).limit(50)).stream().map(NameHit::currentName).toList();
    }
}
