package org.merestone.boundary.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.Severity;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.PhoneMap;
import org.merestone.geo.crs.PhoneMapShift;
import org.merestone.geo.network.Edge;
import org.merestone.geo.network.NetworkBuild;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Import rule 26 for areas: the outer border of what comes in is compared with the lines that stand nearby, those of the divisions above and
 * of neighbours. Off a phone map it runs hundreds of metres beside them.
 */
@Component
class KnownBorders {

    /** About 2 km: a phone map shifts less. */
    private static final double REACH_DEGREES = 0.02;
    private static final int FEWEST_CORNERS = 20;
    private static final int MOST_CORNERS = 20_000;

    private final JdbcClient jdbc;
    private final Geometries geometries;

    KnownBorders(JdbcClient jdbc, Geometries geometries) {
        this.jdbc = jdbc;
        this.geometries = geometries;
    }

    /** What there is to say about the outer border of areas that are to be imported. */
    Optional<ImportFinding> check(NetworkBuild build) {
        List<Coordinate> border = new ArrayList<>();
        Envelope box = new Envelope();
        for (Edge edge : build.network().edges()) {
            if (edge.right() == null) {
                for (Coordinate corner : edge.toLine(Geometries.FACTORY).getCoordinates()) {
                    border.add(corner);
                    box.expandToInclude(corner);
                }
            }
        }
        box.expandBy(REACH_DEGREES);
        List<Geometry> standing = border.isEmpty() ? List.of() : standingIn(box);
        return standing.isEmpty() ? Optional.empty() : compare(border, Geometries.FACTORY.buildGeometry(standing));
    }

    private static Optional<ImportFinding> compare(List<Coordinate> border, Geometry known) {
        PreparedGeometry surroundings = PreparedGeometryFactory.prepare(known.buffer(REACH_DEGREES, 2));
        int step = Math.max(1, border.size() / MOST_CORNERS);
        List<LonLat> beside = new ArrayList<>();
        for (int i = 0; i < border.size(); i += step) {
            if (surroundings.contains(Geometries.FACTORY.createPoint(border.get(i)))) {
                beside.add(LonLat.of(border.get(i)));
            }
        }
        return beside.size() < FEWEST_CORNERS ? Optional.empty() : PhoneMapShift.of(beside, known).map(KnownBorders::finding);
    }

    private static ImportFinding finding(PhoneMapShift shift) {
        String map = shift.map() == PhoneMap.BD09 ? "BD-09" : "GCJ-02";
        return ImportFinding.of("26", Severity.BLOCK, "", "import.phoneMap", map, metres(shift.metres()), metres(shift.restored()));
    }

    private static String metres(double metres) {
        return String.format(Locale.ROOT, "%.0f", metres);
    }

    private List<Geometry> standingIn(Envelope box) {
        return jdbc.sql("""
                select v.geom from boundary_line_version v
                where v.geom && :box and v.stage = 'IN_FORCE' and v.valid_to is null and v.superseded_at is null""")
                .param("box", geometries.box(box)).query((row, number) -> geometries.require(row, "geom")).list();
    }
}
