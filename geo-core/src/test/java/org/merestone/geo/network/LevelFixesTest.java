package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Rules 47 and 48: where townships and their county disagree, either follows the other, and then they agree. */
class LevelFixesTest {

    private static final Function<String, String> COUNTY = unit -> unit.substring(0, 1);

    /** Counties P, Q, R of a random division in townships, of which a few junctions or vertices on county lines are off. */
    private record Levels(Network counties, Network townships) {

        static Levels random(int seed) {
            Random random = new Random(seed);
            Map<String, Geometry> townships = new TreeMap<>();
            for (Geometry cell : random.nextBoolean() ? new RandomPolygons(random).voronoi() : new RandomPolygons(random).grid()) {
                String county = cell.getCentroid().getX() < 114.5 ? "P" : cell.getCentroid().getY() < 29.5 ? "Q" : "R";
                townships.put(county + townships.size(), cell);
            }
            Map<String, List<Geometry>> parts = new TreeMap<>();
            townships.forEach((unit, cell) -> parts.computeIfAbsent(COUNTY.apply(unit), county -> new java.util.ArrayList<>()).add(cell));
            Map<String, Geometry> counties = new TreeMap<>();
            parts.forEach((county, cells) -> counties.put(county, OverlayNGRobust.union(cells)));
            return new Levels(RandomPolygons.asGiven(counties).builder().build().network(),
                    displaced(RandomPolygons.asGiven(townships).builder().build().network(), random));
        }

        private static Network displaced(Network network, Random random) {
            Network now = network;
            int faults = 1 + random.nextInt(3);
            for (int tried = 0; faults > 0 && tried < 300; tried++) {
                Edge edge = now.edges().get(random.nextInt(now.edgeCount()));
                boolean between = edge.right() == null || !COUNTY.apply(edge.left()).equals(COUNTY.apply(edge.right()));
                Position at = edge.from();
                Edit move = new Edit.MoveVertex(at, new Position(at.x() + 0.004 * random.nextGaussian(), at.y()
                        + 0.004 * random.nextGaussian()));
                if (between && now.apply(move) instanceof NetworkChange.Applied applied) {
                    now = applied.network();
                    faults--;
                }
            }
            return now;
        }

        List<Finding> sums() {
            return new HigherLevel(counties).sums(townships, COUNTY);
        }

        /** Ground that the two levels see in different counties. */
        Geometry apart() {
            Map<String, List<Geometry>> parts = new TreeMap<>();
            townships.faces().areas().forEach((unit, area) ->
                    parts.computeIfAbsent(COUNTY.apply(unit), county -> new java.util.ArrayList<>()).add(area));
            List<Geometry> apart = new java.util.ArrayList<>();
            parts.forEach((county, areas) -> apart.add(OverlayNGRobust.overlay(OverlayNGRobust.union(areas), counties.faces().areas()
                    .get(county),
                    OverlayNG.SYMDIFFERENCE)));
            return OverlayNGRobust.union(apart).buffer(0);
        }

        List<LevelFix> fixes(Finding finding) {
            return new HigherLevel(counties).fixes(finding, townships, COUNTY);
        }

        Levels after(LevelFix fix) {
            return new Levels(applied(counties, fix.counties()), applied(townships, fix.townships()));
        }

        private static Network applied(Network network, Edit edit) {
            NetworkChange change = network.apply(edit);
            assertThat(change).isInstanceOf(NetworkChange.Applied.class);
            return ((NetworkChange.Applied) change).network();
        }
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 16).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whicheverLevelFollowsTheFindingGoesAndNoOtherAppears(int seed) {
        Levels levels = Levels.random(seed);
        List<Finding> findings = levels.sums();
        assertThat(findings).isNotEmpty();
        for (Finding finding : findings) {
            List<LevelFix> fixes = levels.fixes(finding);
            assertThat(fixes).as("%s", finding).isNotEmpty();
            for (LevelFix fix : fixes) {
                Levels after = levels.after(fix);
                assertThat(after.apart().difference(levels.apart().buffer(1e-7)).getArea()).as("%s by %s", finding, fix.id())
                        .isLessThan(1e-12);
                if (finding.kind() == FindingKind.SUM_SLIVER) {
                    assertThat(after.apart().intersection(finding.place().buffer(-1e-7)).getArea()).as("%s by %s", finding, fix.id())
                            .isLessThan(1e-12);
                } else {
                    assertThat(after.sums()).noneMatch(each -> each.units().equals(finding.units()));
                }
                assertThat(faults(after.townships())).as(fix.id()).isSubsetOf(faults(levels.townships()));
                assertThat(faults(after.counties())).as(fix.id()).isSubsetOf(faults(levels.counties()));
            }
        }
    }

    private static List<FindingKind> faults(Network network) {
        return network.check(NetworkOptions.USUAL, Progress.UNSEEN).stream().filter(each -> each.severity().stops()).map(Finding::kind)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fixedOneAfterTheOtherTheLevelsAgree(int seed) {
        Levels levels = Levels.random(seed);
        List<Finding> findings = levels.sums();
        for (int round = 0; !findings.isEmpty() && round < 20; round++) {
            levels = levels.after(levels.fixes(findings.get(0)).get(0));
            findings = levels.sums();
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 90})
    void theTownshipFollowsItsCountyFirst(double turn) {
        Network counties = new Drawing(turn).unit("X", Drawing.box(0, 0, 4, 4)).unit("Y", Drawing.box(4, 0, 6, 4)).build().network();
        Network townships = new Drawing(turn).unit("X1", Drawing.ring(0, 0, 4, 0, 4, 2, 0, 2))
                .unit("X2", Drawing.ring(0, 2, 4, 2, 4.1, 3, 4, 4, 0, 4))
                .unit("Y3", Drawing.ring(4, 0, 6, 0, 6, 4, 4, 4, 4.1, 3, 4, 2)).build().network();
        Levels levels = new Levels(counties, townships);
        for (Finding finding : levels.sums()) {
            List<LevelFix> fixes = levels.fixes(finding);
            assertThat(fixes).extracting(LevelFix::id).containsExactly("follow-county", "follow-townships");
            assertThat(fixes.get(0).sentence().in(Locale.ENGLISH)).contains(finding.units().get(0));
            Levels after = levels.after(fixes.get(0));
            assertThat(after.sums()).isEmpty();
            assertThat(after.counties()).isSameAs(counties);
            assertThat(after.townships().units()).containsExactly("X1", "X2", "Y3");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.003, 0.1, 1})
    void aJunctionBesideTheCountyLineIsLedOntoItAndTheLineGetsANodeThere(double metres) {
        double squares = metres / 966.9;
        Network counties = new Drawing(0).unit("X", Drawing.box(0, 0, 4, 4)).unit("Y", Drawing.box(4, 0, 6, 4)).build().network();
        double x = 4 - squares;
        Network townships = new Drawing(0).unit("X1", Drawing.ring(0, 0, 4, 0, x, 2, 0, 2)).unit("X2", Drawing.ring(0, 2, x, 2, 4, 4, 0, 4))
                .build().network();
        Finding off = new HigherLevel(counties).ends(townships, 5).stream().filter(each -> each.place().getCoordinate().x > 114.33)
                .findFirst().orElseThrow();
        Levels levels = new Levels(counties, townships);
        LevelFix fix = levels.fixes(off).get(0);
        assertThat(fix.kind()).isEqualTo(Fix.Kind.REFINE_COUNTY);
        Levels after = levels.after(fix);
        assertThat(new HigherLevel(after.counties()).ends(after.townships(), 5)).hasSize(1).as("the west end is left").first()
                .satisfies(each -> assertThat(each.place().getCoordinate().x).isLessThan(114.31));
    }

    @ParameterizedTest
    @EnumSource(Fix.Kind.class)
    void everyKindOfFixIsSaidInBothLanguages(Fix.Kind kind) {
        String english = kind.sentence(List.of("421202")).in(Locale.ENGLISH);
        String chinese = kind.sentence(List.of("421202")).in(Locale.CHINA);
        assertThat(english).isNotBlank().doesNotContain("{", "fix.");
        assertThat(chinese).isNotEqualTo(english).doesNotContain("{").matches(".*\\p{IsHan}.*");
        assertThat(Arrays.stream(Fix.Kind.values()).map(Fix.Kind::id)).doesNotHaveDuplicates();
    }
}
