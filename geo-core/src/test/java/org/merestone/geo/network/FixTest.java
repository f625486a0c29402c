package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.geo.network.Drawing.box;
import static org.merestone.geo.network.Drawing.ring;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.Severity;

/** Each kind of finding, in a drawing that has it: the fix that is offered first takes it away and brings nothing that blocks. */
class FixTest {

    /** Kinds that tell of an edit which was not made. */
    private static final Set<FindingKind> WITHOUT_FIX = EnumSet.of(FindingKind.END_OFF_NODE, FindingKind.PASSED_OVER, FindingKind.OFF_LINE,
            FindingKind.NODE_NEEDED, FindingKind.ORPHAN_GROUND, FindingKind.NO_GROUND, FindingKind.GROUND_NOT_THEIRS);

    /** Kinds that a file has and a network has not; theirs is to leave the feature out. */
    private static final Set<FindingKind> OF_FILES = EnumSet.of(FindingKind.LABEL_NOWHERE, FindingKind.NO_AREA, FindingKind.WRONG_GEOMETRY,
            FindingKind.CODE_MISSING);

    private static final double[] TURNS = {0, 17, 45, 90, 211};

    static Stream<Arguments> faults() {
        return java.util.Arrays.stream(TURNS).boxed().flatMap(turn -> Stream.of(
                fault(turn, FindingKind.GAP, at(turn).unit("A", box(0, 0, 4, 4), box(1, 1, 2, 2)).build()),
                fault(turn, FindingKind.SLIVER_GAP, neighbours(turn, 2.0005)),
                fault(turn, FindingKind.SLIVER_OVERLAP, neighbours(turn, 1.9995)),
                fault(turn, FindingKind.OPEN_SLIVER, at(turn).unit("A", box(0, 0, 2, 4)).unit("B", box(2.005, 0, 4, 4)).build()),
                fault(turn, FindingKind.OVERLAP, at(turn).unit("A", box(0, 0, 4, 4)).unit("B", box(3, 1, 7, 3)).build()),
                fault(turn, FindingKind.OVERLAP, at(turn).unit("A", ring(0, 0, 4, 0, 4, 4, 0, 4))
                        .unit("B", ring(4, 0, 8, 0, 8, 4, 4, 4, 3, 2)).build()),
                fault(turn, FindingKind.OVERLAP, at(turn).unit("A", box(0, 0, 6, 6)).unit("B", box(2, 2, 3, 3)).build()),
                fault(turn, FindingKind.CLAIMED_TWICE, at(turn).unit("A", box(0, 0, 1, 1)).unit("B", box(0, 0, 1, 1)).build()),
                fault(turn, FindingKind.CLAIMED_TWICE, at(turn).unit("A", ring(0, 0, 2, 0, 4, 0, 4, 4, 0, 4))
                        .unit("B", ring(2, 0, 4, 0, 6, 0, 6, 4, 2, 4)).build()),
                fault(turn, FindingKind.T_JUNCTION, at(turn).unit("A", box(0, 0, 3, 1)).unit("B", box(0, 1, 1, 2))
                        .unit("C", box(1, 1, 3, 2)).build()),
                fault(turn, FindingKind.POINTS_NOT_IDENTICAL, at(turn).unit("A", ring(0, 0, 2, 0, 2, 2, 2, 4, 0, 4))
                        .unit("B", ring(2, 0, 4, 0, 4, 4, 2, 4, 2.00001, 2)).build()),
                fault(turn, FindingKind.SELF_CROSSING, at(turn).unit("A", ring(0, 0, 4, 0, 0, 3, 3, 5)).build()),
                fault(turn, FindingKind.CROSSING, at(turn).unit("A", ring(0, 0, 6, 0, 6, 2, 2, 4.5, 3, 5, 4, 3.8, 0, 2))
                        .unit("B", ring(0, 2, 4, 3.8, 3, 5, 3, 6, 0, 6)).unit("C", ring(6, 2, 6, 6, 3, 6, 3, 5, 2, 4.5)).build()),
                fault(turn, FindingKind.AREA_CHANGED, at(turn).unit("A", box(0, 0, 3, 3), box(5, 5, 6, 6)).build()),
                fault(turn, FindingKind.REPEATED_POINT, at(turn).unit("A", ring(0, 0, 3, 0, 3, 0, 3, 3, 0, 3)).build()),
                fault(turn, FindingKind.SPIKE, at(turn).unit("A", ring(0, 0, 3, 0, 3, 1, 5, 1, 3, 1, 3, 3, 0, 3)).build()),
                fault(turn, FindingKind.INNER_LINE, at(turn).unit("A", box(0, 0, 2, 2)).unit("A", box(2, 0, 4, 2)).build()),
                fault(turn, FindingKind.DEGENERATE_RING, at(turn).unit("A", box(0, 0, 2, 2)).unit("B", ring(5, 5, 6, 6)).build()),
                fault(turn, FindingKind.RING_NOT_CLOSED, at(turn).asDrawn("A", at(turn).lay(0, 0, 3, 0, 3, 3, 0, 3)).build()),
                fault(turn, FindingKind.SIDES_DISAGREE, lines(turn, line("A", null, 2, 2, 0, 2, 0, 0, 2, 0), line("B", "A", 2, 0, 2, 2),
                        line("B", null, 2, 0, 4, 0, 4, 2, 2, 2))),
                fault(turn, FindingKind.BOUNDARY_OPEN, lines(turn, line("A", null, 2, 2, 0, 2, 0, 0, 2, 0), line("A", "C", 2, 0, 2, 2),
                        line("B", null, 2, 0, 4, 0, 4, 2, 2, 2))),
                fault(turn, FindingKind.BOUNDARY_OPEN, lines(turn, line("A", null, 2, 2, 0, 2, 0, 0, 2, 0), line("A", "B", 2, 0, 2, 1.99),
                        line("B", null, 2, 0, 4, 0, 4, 2, 2, 2))),
                fault(turn, FindingKind.MISLABELLED, loose(turn, line("A", null, 2, 2, 0, 2, 0, 0, 2, 0), line("B", "A", 2, 0, 2, 2),
                        line("B", null, 2, 0, 4, 0, 4, 2, 2, 2))),
                fault(turn, FindingKind.DANGLE, loose(turn, line(null, null, 0, 0, 4, 0, 4, 2, 0, 2, 0, 0),
                        line(null, null, 2, 0, 2, 1.99))),
                fault(turn, FindingKind.DRAWN_TWICE, loose(turn, line(null, null, 0, 0, 4, 0, 4, 2, 0, 2, 0, 0),
                        line(null, null, 0, 0, 4, 0))),
                fault(turn, FindingKind.DEGENERATE_LINE, loose(turn, line(null, null, 0, 0, 4, 0, 4, 2, 0, 2, 0, 0),
                        line(null, null, 1, 1, 1, 1))),
                fault(turn, FindingKind.SNAPPED, loose(turn, line(null, null, 0, 0, 4, 0, 4, 2, 0, 2, 0, 0),
                        line(null, null, 2, 0, 2, 1.99999))),
                fault(turn, FindingKind.CROSSING, loose(turn, line(null, null, 0, 0, 4, 0, 4, 2, 0, 2, 0, 0), line(null, null, 0, 0, 4, 2),
                        line(null, null, 4, 0, 0, 2)))));
    }

    @ParameterizedTest(name = "{1} turned by {0}°")
    @MethodSource("faults")
    void theFixThatIsOfferedFirstTakesTheFindingAway(double turn, FindingKind kind, Network network, List<Finding> findings) {
        Finding finding = findings.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
        List<Fix> fixes = network.fixes(finding);
        assertThat(fixes).as("%s", finding).isNotEmpty();
        for (Fix fix : fixes) {
            NetworkChange change = network.apply(fix.edit());
            assertThat(change).as("%s by %s", finding, fix).isInstanceOf(NetworkChange.Applied.class);
            assertMended(network, finding, ((NetworkChange.Applied) change).network(), fix);
        }
    }

    private static void assertMended(Network before, Finding finding, Network after, Fix fix) {
        List<Finding> left = after.check(NetworkOptions.USUAL, Progress.UNSEEN);
        assertThat(left).as("by %s", fix).noneMatch(each -> each.kind() == finding.kind() && near(each, finding) && !after.equals(before));
        Set<FindingKind> blocking = new HashSet<>();
        before.check(NetworkOptions.USUAL, Progress.UNSEEN).forEach(each -> blocking.add(each.kind()));
        assertThat(left).as("by %s", fix).filteredOn(each -> each.severity() == Severity.BLOCK).extracting(Finding::kind)
                .isSubsetOf(blocking);
        Geometry[] areas = after.faces().areas().values().toArray(Geometry[]::new);
        if (left.stream().noneMatch(each -> each.severity().stops())) {
            assertThat(areas).as("by %s", fix).allMatch(Geometry::isValid);
            assertThat(CoverageValidator.isValid(areas)).as("by %s", fix).isTrue();
            assertThat(after.faces().keepEuler()).as("by %s", fix).isTrue();
        }
    }

    private static boolean near(Finding one, Finding other) {
        return !one.place().isEmpty() && !other.place().isEmpty() && one.place().getCoordinate()
                .distance(other.place().getCoordinate()) < 1e-9;
    }

    @Test
    void everyKindHasAFixInTheseDrawingsOrIsNamedAsHavingNone() {
        Set<FindingKind> drawn = EnumSet.noneOf(FindingKind.class);
        faults().forEach(fault -> drawn.add((FindingKind) fault.get()[1]));
        drawn.addAll(WITHOUT_FIX);
        drawn.addAll(OF_FILES);
        drawn.add(FindingKind.LABELS_DISAGREE); // below
        drawn.addAll(EnumSet.range(FindingKind.JUNCTION_DIFFERS, FindingKind.GROUND_LOST)); // what records or another version say
        drawn.addAll(EnumSet.of(FindingKind.GAP_BETWEEN_UNITS, FindingKind.MISSED_ON_HIGHER_LINE,
                FindingKind.CUT)); // as GAP, T_JUNCTION, SNAPPED
        assertThat(drawn).containsAll(EnumSet.range(FindingKind.RING_NOT_CLOSED, FindingKind.GROUND_NOT_THEIRS));
    }

    @ParameterizedTest
    @EnumSource(value = FindingKind.class, names = {"LABEL_NOWHERE", "NO_AREA", "WRONG_GEOMETRY", "CODE_MISSING"})
    void aFeatureThatHelpsNothingIsLeftOut(FindingKind kind) {
        Network network = neighbours(0, 2).network();
        Fix fix = network.fixes(new Finding(kind, List.of("#3"), Faces.CGCS2000.createPoint(), 0)).get(0);
        assertThat(fix.id()).isEqualTo("leave-out");
        assertThat(fix.sentence().in(Locale.ENGLISH)).contains("#3");
        assertThat(((NetworkChange.Applied) network.apply(fix.edit())).network()).isSameAs(network);
    }

    @Test
    void aFaceWithPointsOfTwoUnitsGoesByEitherOfThem() {
        LineNetworkBuilder builder = new LineNetworkBuilder(NetworkOptions.USUAL, false);
        builder.add(null, null, at(17).lay(0, 0, 4, 0, 4, 2, 0, 2, 0, 0));
        builder.add(null, null, at(17).lay(2, 0, 2, 2));
        for (Object[] label : new Object[][] {{"A", 1.0}, {"C", 3.0}, {"B", 3.5}}) {
            double[] place = at(17).lay((double) label[1], 1);
            builder.label((String) label[0], new Position(place[0], place[1]));
        }
        NetworkBuild built = builder.build();
        Finding finding = built.findings().get(0);
        assertThat(finding.kind()).isEqualTo(FindingKind.LABELS_DISAGREE);
        List<Fix> fixes = built.network().fixes(finding);
        assertThat(fixes).extracting(Fix::kind).containsOnly(Fix.Kind.NAME_FACE).hasSize(2);
        for (Fix fix : fixes) {
            Network named = ((NetworkChange.Applied) built.network().apply(fix.edit())).network();
            assertThat(named.units()).containsExactly("A", fix.units().get(0));
            assertThat(named.check(NetworkOptions.USUAL, Progress.UNSEEN)).isEmpty();
        }
        assertThat(fixes.get(0).edit()).as("first what it goes by already").isEqualTo(new Edit.AsBuilt());
    }

    @Test
    void aSliverGoesFirstToTheNeighbourWithTheLongestSharedBorder() {
        NetworkBuild built = at(17).unit("A", ring(0, 0, 2, 0, 2, 4, 0, 4)).unit("B", ring(2, 0, 4, 0, 4, 2, 2.0005, 2))
                .unit("C", ring(2.0005, 2, 4, 2, 4, 4, 2, 4)).build();
        Finding sliver = built.findings().stream().filter(finding -> finding.kind() == FindingKind.SLIVER_GAP).findFirst().orElseThrow();
        assertThat(built.network().fixes(sliver)).extracting(fix -> fix.units().get(0)).startsWith("A")
                .containsExactlyInAnyOrder("A", "B", "C");
    }

    @Test
    void allFindingsOfAFaultyTownshipSetAreMendedInTurn() {
        NetworkBuild built = at(17).unit("A", ring(0, 0, 2, 0, 2, 4, 0, 4)).unit("B", ring(2, 0, 4, 0, 4, 4, 2, 4, 2.0005, 2))
                .unit("C", ring(4, 0, 6, 0, 6, 4, 4, 4, 3.9995, 2))
                .unit("D", box(0, 4, 6, 6)).build();
        Network network = built.network();
        List<Finding> findings = built.findings();
        for (int round = 0; round < 5 && !findings.isEmpty(); round++) {
            for (Finding finding : findings) {
                List<Fix> fixes = network.fixes(finding);
                if (!fixes.isEmpty() && network.apply(fixes.get(0).edit()) instanceof NetworkChange.Applied applied) {
                    network = applied.network();
                }
            }
            findings = network.check(NetworkOptions.USUAL, Progress.UNSEEN);
        }
        assertThat(network.check(NetworkOptions.USUAL, Progress.UNSEEN)).filteredOn(finding -> finding.severity().stops()).isEmpty();
        assertThat(network.units()).containsExactly("A", "B", "C", "D");
    }

    @ParameterizedTest
    @EnumSource
    void everyFixIsSaidInBothLanguages(Fix.Kind kind) {
        Fix fix = new Fix(kind, new Edit.AsBuilt(), List.of("421202"));
        assertThat(fix.id()).isEqualTo(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(fix.sentence().in(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
        assertThat(fix.sentence().in(Locale.CHINA)).isNotBlank().doesNotContain("{").isNotEqualTo(fix.sentence().in(Locale.ENGLISH));
    }

    private static Drawing at(double turn) {
        return new Drawing(turn);
    }

    private static NetworkBuild neighbours(double turn, double bulge) {
        return at(turn).unit("A", ring(0, 0, 2, 0, 2, 4, 0, 4)).unit("B", ring(2, 0, 4, 0, 4, 4, 2, 4, bulge, 2)).build();
    }

    private static Arguments fault(double turn, FindingKind kind, NetworkBuild built) {
        return Arguments.of(turn, kind, built.network(), built.findings());
    }

    private static Object[] line(@org.jspecify.annotations.Nullable String left, @org.jspecify.annotations.Nullable String right,
            double... squares) {
        return new Object[] {left, right, squares};
    }

    /** Lines as a store would give them back, checked as they are. */
    private static NetworkBuild lines(double turn, Object[]... lines) {
        List<Edge> edges = new java.util.ArrayList<>();
        for (Object[] line : lines) {
            edges.add(Edge.of(edges.size(), (String) line[0], (String) line[1], at(turn).lay((double[]) line[2])));
        }
        Network network = new Network(edges);
        return new NetworkBuild(network, network.faces(), network.check(NetworkOptions.USUAL, Progress.UNSEEN), java.util.Map.of());
    }

    private static NetworkBuild loose(double turn, Object[]... lines) {
        LineNetworkBuilder builder = new LineNetworkBuilder(NetworkOptions.USUAL, false);
        for (Object[] line : lines) {
            builder.add((String) line[0], (String) line[1], at(turn).lay((double[]) line[2]));
        }
        return builder.build();
    }
}
