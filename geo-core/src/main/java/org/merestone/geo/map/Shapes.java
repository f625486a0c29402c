package org.merestone.geo.map;

import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What every shape must be before it is drawn. */
final class Shapes {

    private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);

    private Shapes() {
    }

    /** @throws MapRefusal if the shape is of another kind, empty, or not wholly on the earth */
    static void require(Geometry shape, Class<?> kind, String name) {
        Objects.requireNonNull(shape);
        if (!kind.isInstance(shape)) {
            throw refusal(name, "a " + shape.getGeometryType() + " is not " + kind.getSimpleName().toLowerCase());
        }
        if (shape.isEmpty()) {
            throw refusal(name, "it is empty");
        }
        for (Coordinate at : shape.getCoordinates()) {
            if (!at.isValid() || !EARTH.contains(at)) {
                throw refusal(name, "it reaches outside the earth at " + at.x + ", " + at.y);
            }
        }
    }

    /** @throws MapRefusal if the grade is not from 1 to 5 */
    static void requireGrade(int grade, String name) {
        if (grade < 1 || grade > 5) {
            throw refusal(name, "its grade " + grade + " is not from 1 to 5");
        }
    }

    private static MapRefusal refusal(String name, String reason) {
        return new MapRefusal("map.shape", Map.of("name", name, "reason", reason));
    }
}
