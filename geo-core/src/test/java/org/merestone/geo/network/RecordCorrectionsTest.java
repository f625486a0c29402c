package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Rules 46 and 49 to 53: records and sections with a fault, and what is offered takes it away and brings no other. */
class RecordCorrectionsTest {

    private static final GeometryFactory FACTORY = Faces.CGCS2000;
    private static final LocalDate BEGAN = LocalDate.of(2003, 7, 1);

    static Stream<Integer> seeds() {
        return IntStream.range(0, 40).boxed();
    }

    /** Versions of three objects, each after the other, with one fault planted in one of them. */
    private static List<LineRecords.LegalSpan> spans(Random random) {
        List<LineRecords.LegalSpan> spans = new ArrayList<>();
        for (String object : List.of("L1", "L2", "L3")) {
            LocalDate from = BEGAN;
            int versions = 2 + random.nextInt(3);
            for (int i = 0; i < versions; i++) {
                LocalDate to = i == versions - 1 ? null : from.plusDays(200 + random.nextInt(2000));
                spans.add(new LineRecords.LegalSpan(object, FACTORY.createPoint(new Coordinate(114, 30)), from, to));
                from = to == null ? from : to;
            }
        }
        int at;
        do {
            at = random.nextInt(spans.size());
        } while (spans.get(at).to() == null);
        LineRecords.LegalSpan span = spans.get(at);
        LocalDate from = span.from();
        LocalDate to = java.util.Objects.requireNonNull(span.to());
        spans.set(at, switch (random.nextInt(3)) {
            case 0 -> new LineRecords.LegalSpan(span.object(), span.place(), from, to.minusDays(1 + random.nextInt(150)));
            case 1 -> new LineRecords.LegalSpan(span.object(), span.place(), from, to.plusDays(1 + random.nextInt(150)));
            default -> new LineRecords.LegalSpan(span.object(), span.place(), to, from);
        });
        return spans;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void datesThatDoNotMeetAreMadeToMeet(int seed) {
        List<LineRecords.LegalSpan> spans = spans(new Random(seed));
        List<Finding> findings = LineRecords.times(spans);
        assertThat(findings).isNotEmpty();
        Finding first = findings.stream().filter(each -> each.kind() == FindingKind.TIME_REVERSED).findFirst().orElse(findings.get(0));
        List<Correction<LineRecords.LegalSpan>> corrections = RecordCorrections.times(first, spans);
        assertThat(corrections).isNotEmpty();
        for (Correction<LineRecords.LegalSpan> correction : corrections) {
            assertThat(LineRecords.times(correction.in(spans))).as("%s by %s", first, correction).doesNotContain(first)
                    .allMatch(each -> findings.stream().anyMatch(known -> known.kind() == each.kind() && known.units()
                            .equals(each.units())));
        }
        assertThat(LineRecords.times(corrections.get(0).in(spans))).as("one fault, one correction").isEmpty();
    }

    @Test
    void whatIsOfferedFirstForEachFaultOfDatesIsWhatAClerkWouldDo() {
        assertThat(first("2020-01-01/2022-05-01", "2022-06-01/")).isEqualTo(Fix.Kind.END_WHERE_NEXT_BEGINS);
        assertThat(first("2020-01-01/2022-07-01", "2022-06-01/")).isEqualTo(Fix.Kind.END_WHERE_NEXT_BEGINS);
        assertThat(first("2020-01-01/", "2020-01-01/")).as("the same twice").isEqualTo(Fix.Kind.DROP_VERSION);
        assertThat(first("2022-06-01/2020-01-01")).isEqualTo(Fix.Kind.SWAP_DATES);
        assertThat(first("2020-01-01/2022-06-01", "2024-06-01/2022-06-01", "2024-06-01/")).isEqualTo(Fix.Kind.SWAP_DATES);
    }

    private static Fix.Kind first(String... spans) {
        List<LineRecords.LegalSpan> versions = new ArrayList<>();
        for (String span : spans) {
            String[] days = span.split("/", 2);
            versions.add(new LineRecords.LegalSpan("L", FACTORY.createPoint(new Coordinate(114, 30)), LocalDate.parse(days[0]),
                    days[1].isEmpty() ? null : LocalDate.parse(days[1])));
        }
        return RecordCorrections.times(LineRecords.times(versions).get(0), versions).get(0).kind();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLengthIsStatedAsItIs(int seed) {
        Random random = new Random(seed);
        LineString line = wiggly(random, 2 + random.nextInt(200), 300);
        LineRecords.StatedLength stated = new LineRecords.StatedLength("L1", line, 1 + random.nextInt(50));
        List<LineRecords.StatedLength> all = List.of(stated, new LineRecords.StatedLength("L2", line,
                org.merestone.geo.crs.Ellipsoid2000.length(line)));
        for (Finding finding : LineRecords.lengths(all)) {
            Correction<LineRecords.StatedLength> correction = RecordCorrections.length(finding, stated).get(0);
            assertThat(LineRecords.lengths(correction.in(all))).isEmpty();
            assertThat(correction.sentence().in(Locale.CHINA)).contains("L1");
        }
    }

    @Test
    void aBrokenFingerprintIsMendedFromTheArchiveBeforeAnythingElse() {
        LineString published = line(114, 30, 114.01, 30);
        LineString stored = line(114, 30, 114.01, 30.0000001);
        LineRecords.SealedCourse broken = new LineRecords.SealedCourse("L1", stored, published.toText());
        Finding finding = LineRecords.fingerprints(List.of(broken), sealed -> sealed.course().toText()).get(0);
        List<Geometry> archive = List.of(line(114, 30, 115, 30), published);
        List<Correction<LineRecords.SealedCourse>> corrections =
                RecordCorrections.fingerprint(finding, broken, archive, sealed -> sealed.course().toText());
        assertThat(corrections).extracting(Correction::id).containsExactly("restore-course", "seal-anew", "withdraw-course");
        assertThat(corrections.get(0).in(List.of(broken)).get(0).course()).isSameAs(published);
        for (Correction<LineRecords.SealedCourse> correction : corrections) {
            assertThat(LineRecords.fingerprints(correction.in(List.of(broken)), sealed -> sealed.course().toText())).isEmpty();
        }
        assertThat(RecordCorrections.fingerprint(finding, broken, List.of(), sealed -> sealed.course().toText())).extracting(Correction::id)
                .as("nothing in the archive").containsExactly("seal-anew", "withdraw-course");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDeclaredJunctionTakesThePlaceAndTheUnitsThatAreThere(int seed) {
        Random random = new Random(seed);
        Network network = RandomPolygons.asGiven(new RandomPolygons(random).coverage()).builder().build().network();
        List<Node> junctions = network.nodes().stream().filter(node -> node.degree() >= 3).toList();
        Node node = junctions.get(random.nextInt(junctions.size()));
        Position at = new Position(node.x(), node.y());
        Set<String> units = new HashSet<>(network.unitsAt(at));
        LineRecords.DeclaredJunction declared = random.nextBoolean()
                ? new LineRecords.DeclaredJunction(new Position(at.x() + 1e-4 * random.nextGaussian(), at.y()), units)
                : new LineRecords.DeclaredJunction(at, Set.of("nobody"));
        Finding finding = LineRecords.junctions(network, List.of(declared)).get(0);
        List<Correction<LineRecords.DeclaredJunction>> corrections = RecordCorrections.junction(finding, declared, network);
        for (Correction<LineRecords.DeclaredJunction> correction : corrections) {
            assertThat(LineRecords.junctions(network, correction.in(List.of(declared)))).isEmpty();
        }
        assertThat(java.util.Objects.requireNonNull(corrections.get(0).after()).at()).isEqualTo(at);
    }

    @Test
    void aRecordThatIsNotThereCannotBeCorrected() {
        Correction<String> correction = new Correction<>(Fix.Kind.DROP_VERSION, "a", null, List.of());
        assertThat(correction.in(List.of("b", "a", "c"))).containsExactly("b", "c");
        assertThatThrownBy(() -> correction.in(List.of("b"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFaultOfASectionAlongARiverIsMended(int seed) {
        Random random = new Random(seed);
        LineString river = wiggly(random, 40, 120);
        List<Coordinate> course = new ArrayList<>(List.of(river.getCoordinates()));
        int fault = random.nextInt(3);
        int at = 8 + random.nextInt(12);
        if (fault == 0) {
            Coordinate one = course.get(at);
            course.add(at + 1, new Coordinate(one.x + 0.000_003, one.y));
        } else if (fault == 1) {
            course.subList(at, at + 8).clear();
        } else {
            course.set(at, new Coordinate(course.get(at).x, course.get(at).y + 0.000_2));
        }
        FollowedSection section = new FollowedSection("L1", FACTORY.createLineString(course.toArray(Coordinate[]::new)), true,
                fault == 1 && random.nextBoolean() ? null : river, 10_000);
        List<Finding> findings = section.findings();
        assertThat(findings).isNotEmpty();
        for (Finding finding : findings) {
            List<Correction<FollowedSection>> corrections = section.fixes(finding);
            assertThat(corrections).as("%s", finding).isNotEmpty();
            for (Correction<FollowedSection> correction : corrections) {
                FollowedSection after = java.util.Objects.requireNonNull(correction.after());
                assertThat(after.findings()).as("%s by %s", finding, correction.id()).doesNotContain(finding)
                        .allMatch(each -> findings.stream().anyMatch(known -> known.kind() == each.kind()));
                assertThat(after.course().getStartPoint()).isEqualTo(section.course().getStartPoint());
                assertThat(after.course().getEndPoint()).isEqualTo(section.course().getEndPoint());
            }
        }
        FollowedSection now = section;
        for (int round = 0; round < 10 && !now.findings().isEmpty(); round++) {
            now = java.util.Objects.requireNonNull(now.fixes(now.findings().get(0)).get(0).after());
        }
        assertThat(now.findings()).isEmpty();
    }

    @Test
    void theNetworkTakesTheCourseOfACorrectedSection() {
        Drawing drawing = new Drawing(0).unit("A", Drawing.ring(0, 0, 4, 0, 4, 1, 4, 1.0002, 4, 2, 4, 4, 0, 4))
                .unit("B", Drawing.ring(4, 0, 8, 0, 8, 4, 4, 4, 4, 2, 4, 1.0002, 4, 1));
        Network network = drawing.build().network();
        for (boolean back : new boolean[] {false, true}) {
            double[] laid = back ? drawing.lay(4, 2, 4, 1.0002, 4, 1, 4, 0) : drawing.lay(4, 0, 4, 1, 4, 1.0002, 4, 2);
            FollowedSection section = new FollowedSection("A-B", line(laid), false, null, 10_000);
            Correction<FollowedSection> correction = section.fixes(section.findings().get(0)).get(0);
            assertThat(correction.kind()).isEqualTo(Fix.Kind.DROP_VERTEX);
            Edit edit = section.edit(network, java.util.Objects.requireNonNull(correction.after()));
            NetworkChange.Applied applied = (NetworkChange.Applied) network.apply(edit);
            assertThat(applied.removed().get(0).size() - applied.added().get(0).size()).isEqualTo(1);
            assertThat(applied.network().check(NetworkOptions.USUAL, Progress.UNSEEN)).isEmpty();
            assertThat(section.edit(network, section)).isEqualTo(new Edit.AsBuilt());
        }
        FollowedSection elsewhere = new FollowedSection("A-B", line(drawing.lay(1, 1, 1, 1.0002, 1, 2)), false, null, 10_000);
        assertThat(elsewhere.edit(network, new FollowedSection("A-B", line(drawing.lay(1, 1, 1, 2)), false, null, 10_000)))
                .isEqualTo(new Edit.AsBuilt());
    }

    /** A line eastward whose vertices lie so many metres apart, more or less, and a tenth of that to either side. */
    private static LineString wiggly(Random random, int vertices, double metres) {
        Coordinate[] points = new Coordinate[vertices];
        for (int i = 0; i < vertices; i++) {
            points[i] = new Coordinate(114 + (i + 0.3 * random.nextDouble()) * metres / 96_486, 30
                    + 0.1 * random.nextGaussian() * metres / 110_852);
        }
        return FACTORY.createLineString(points);
    }

    private static LineString line(double... xy) {
        return Edge.bare(0, xy).toLine(FACTORY);
    }
}
