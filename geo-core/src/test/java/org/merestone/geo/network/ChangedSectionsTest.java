package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Rule 54: whatever was done to a published network can be taken back, finding by finding, to the last digit. */
class ChangedSectionsTest {

    static Stream<Integer> seeds() {
        return IntStream.range(0, 25).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyChangeOfARandomNetworkIsTakenBack(int seed) {
        Random random = new Random(seed);
        Network published = RandomPolygons.asGiven(new RandomPolygons(random).coverage()).builder().build().network();
        Network changed = edited(published, random, 1 + random.nextInt(6));
        List<Finding> told = NetworkDifference.between(published, changed).findings();
        List<Finding> findings = told;
        Network now = changed;
        while (!findings.isEmpty()) {
            Finding finding = findings.get(random.nextInt(findings.size()));
            Fix fix = NetworkDifference.between(published, now).fixes(finding, now).get(0);
            assertThat(fix.kind()).as("%s", finding).isEqualTo(Fix.Kind.TAKE_BACK);
            now = ((NetworkChange.Applied) now.apply(fix.edit())).network();
            List<Finding> left = NetworkDifference.between(published, now).findings();
            assertThat(left).as("no other appears").allMatch(each -> isAmong(each, told)).hasSizeLessThan(findings.size());
            findings = left;
        }
        assertThat(now.edges()).extracting(Edge::size).containsExactlyInAnyOrderElementsOf(published.edges().stream().map(Edge::size)
                .toList());
    }

    private static boolean isAmong(Finding finding, List<Finding> others) {
        Coordinate at = finding.place().getCoordinate();
        return others.stream().anyMatch(other -> other.kind() == finding.kind() && other.units().equals(finding.units())
                && other.place().getEnvelopeInternal().intersects(at));
    }

    private static Network edited(Network network, Random random, int edits) {
        Network now = network;
        int done = 0;
        for (int tried = 0; done < edits && tried < 200; tried++) {
            Edge edge = now.edges().get(random.nextInt(now.edgeCount()));
            Position at = edge.position(random.nextInt(edge.size()));
            Position to = new Position(at.x() + 0.01 * random.nextGaussian(), at.y() + 0.01 * random.nextGaussian());
            String right = edge.right();
            Edit edit = random.nextInt(4) == 0 && right != null ? new Edit.TransferGround(disc(at, 0.004), edge.left(), right)
                    : new Edit.MoveVertex(at, to);
            if (now.apply(edit) instanceof NetworkChange.Applied applied && applied.network() != now) {
                now = applied.network();
                done++;
            }
        }
        return now;
    }

    private static Geometry disc(Position at, double radius) {
        return at.point(Faces.CGCS2000).buffer(radius, 3);
    }

    @Test
    void twoChangesApartAreTakenBackOneByOne() {
        Network published = land(4, 8);
        Network changed = land(4.3, 8.4);
        NetworkDifference difference = NetworkDifference.between(published, changed);
        Finding west = difference.findings().stream().filter(each -> each.kind() == FindingKind.GROUND_WON && each.units().contains("A"))
                .findFirst().orElseThrow();
        NetworkChange.Applied back = (NetworkChange.Applied) changed.apply(difference.fixes(west, changed).get(0).edit());
        assertThat(NetworkDifference.between(published, back.network()).ground()).containsOnlyKeys("B", "C");
        assertThat(back.units()).containsExactly("A", "B");
    }

    private static Network land(double first, double second) {
        return new Drawing(17).unit("A", Drawing.ring(0, 0, 4, 0, first, 2, 4, 4, 0, 4))
                .unit("B", Drawing.ring(4, 0, 8, 0, second, 2, 8, 4, 4, 4, first, 2))
                        .unit("C", Drawing.ring(8, 0, 12, 0, 12, 4, 8, 4, second, 2))
                .build().network();
    }

    @Test
    void aUnitThatGotAnotherCodeGetsItsOldOneBack() {
        Network published = land(4, 8);
        Network renamed = ((NetworkChange.Applied) published.apply(new Edit.RemoveUnit("C", List.of(), "D"))).network();
        NetworkDifference difference = NetworkDifference.between(published, renamed);
        for (Finding finding : difference.findings()) {
            Network back = ((NetworkChange.Applied) renamed.apply(difference.fixes(finding, renamed).get(0).edit())).network();
            assertThat(NetworkDifference.between(published, back).isEmpty()).isTrue();
            assertThat(back.units()).containsExactly("A", "B", "C");
        }
    }

    @Test
    void aChangeThatWasDecidedStaysAndTheSentenceAsksForTheDecision() {
        Network changed = land(4.3, 8);
        NetworkDifference difference = NetworkDifference.between(land(4, 8), changed);
        for (Finding finding : difference.findings()) {
            List<Fix> fixes = new ArrayList<>(difference.fixes(finding, changed));
            assertThat(fixes).extracting(Fix::id).containsExactly("take-back", "accept-change");
            assertThat(fixes.get(1).sentence().in(java.util.Locale.ENGLISH)).contains("decision");
            assertThat(((NetworkChange.Applied) changed.apply(fixes.get(1).edit())).network()).isSameAs(changed);
        }
    }
}
