package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Compares features position by position, wherever a format makes rings begin and whichever way it turns them. */
final class Same {

    private Same() {
    }

    /** Each position of one has one of the other within {@code degrees}, and parts, rings, length and area are the same. */
    static void geometry(Geometry found, Geometry wanted, double degrees) {
        assertThat(found.getNumGeometries()).as("%s and %s", found, wanted).isEqualTo(wanted.getNumGeometries());
        assertThat(found.getDimension()).isEqualTo(wanted.getDimension());
        assertThat(found.getNumPoints()).isEqualTo(wanted.getNumPoints());
        assertThat(found.getBoundary().getNumGeometries()).isEqualTo(wanted.getBoundary().getNumGeometries());
        assertThat(farthest(found, wanted)).as("%s and %s", found, wanted).isLessThan(degrees);
        assertThat(farthest(wanted, found)).as("%s and %s", found, wanted).isLessThan(degrees);
        assertThat(Math.abs(found.getLength() - wanted.getLength())).isLessThan(degrees * wanted.getNumPoints());
        assertThat(Math.abs(found.getArea() - wanted.getArea())).isLessThan(degrees * wanted.getNumPoints());
    }

    private static double farthest(Geometry one, Geometry other) {
        Geometry points = new GeometryFactory().createMultiPointFromCoords(other.getCoordinates());
        return Stream.of(one.getCoordinates()).mapToDouble(each -> points.distance(points.getFactory().createPoint(
                new Coordinate(each.x, each.y)))).max().orElseThrow();
    }

    static void geometries(List<Feature> found, List<Feature> wanted, double degrees) {
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < found.size(); i++) {
            geometry(Objects.requireNonNull(found.get(i).geometry()), Objects.requireNonNull(wanted.get(i).geometry()), degrees);
        }
    }
}
