package org.merestone.boundary.course;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.LineString;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;

/**
 * A section of a course (走向段): what it follows between two anchors.
 *
 * @param from        where it begins, in the order of the text
 * @param to          where it ends
 * @param passes      the anchors between, in order
 * @param course      longitude and latitude, from {@code from} to {@code to}
 * @param terrain     what it follows and how
 */
public record Section(Anchor from, Anchor to, List<Anchor> passes, LineString course, Terrain terrain) {

    /** A course longer than its chord by this much is described only roughly by one direction: 大体. */
    private static final double ROUGH = 1.1;
    /** Below this a chord has no direction worth a word, metres. */
    private static final double NO_CHORD = 1;

    public Section {
        passes = List.copyOf(passes);
    }

    /**
     * What a section follows.
     *
     * @param featureName       name of the river, road or ridge; empty where it has none
     * @param movesWithFeature  whether the line moves when the feature does; by law it does not unless that was agreed
     */
    public record Terrain(Follows follows, String featureName, Relation relation, Movement movement, boolean movesWithFeature) {

        /** A straight piece. */
        public static final Terrain STRAIGHT =
                new Terrain(Follows.STRAIGHT, "", Relation.of(Relation.Place.CENTRE_LINE), Movement.ALONG, false);

        /** @throws IllegalArgumentException when one cannot move so on such a feature, or the name is too long */
        public Terrain {
            if (!movement.suits(follows) || featureName.length() > 40) {
                throw new IllegalArgumentException("no line moves " + movement + " on " + follows + " " + featureName);
            }
        }
    }

    /** Whether a natural section ends with it: at a marker or a junction, not at a mere boundary point. */
    public boolean endsNaturally() {
        return !(to instanceof Anchor.AtPoint);
    }

    /** Length on the ellipsoid, metres. */
    public double lengthM() {
        return Ellipsoid2000.length(course);
    }

    /** Direction of the chord on true north; empty where the section comes back to where it began. */
    public Optional<Direction> direction() {
        LonLat start = LonLat.of(course.getCoordinateN(0));
        LonLat end = LonLat.of(course.getCoordinateN(course.getNumPoints() - 1));
        return Ellipsoid2000.distance(start, end) < NO_CHORD ? Optional.empty()
                : Optional.of(Direction.of(Ellipsoid2000.azimuth(start, end)));
    }

    /** Whether the chord's direction holds only roughly. */
    public boolean isRough() {
        LonLat start = LonLat.of(course.getCoordinateN(0));
        LonLat end = LonLat.of(course.getCoordinateN(course.getNumPoints() - 1));
        return lengthM() > ROUGH * Ellipsoid2000.distance(start, end);
    }
}
