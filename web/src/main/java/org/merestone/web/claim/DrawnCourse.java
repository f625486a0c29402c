package org.merestone.web.claim;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.data.conflict.Refusal;

/** A course as a form sends it: longitude and latitude, EPSG:4490, a vertex on each line. */
final class DrawnCourse {

    private static final int LONGEST = 1_000_000;

    private DrawnCourse() {}

    /** @throws Refusal.NotAllowed with the number of the first line that is no vertex */
    static List<Coordinate> read(String text) {
        if (text.length() > LONGEST) {
            throw new Refusal.NotAllowed("claim.drawnTooLong", LONGEST);
        }
        List<Coordinate> course = new ArrayList<>();
        String[] lines = text.split("[\\r\\n;]+");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                course.add(vertex(lines[i].split("[,，]"), i + 1));
            }
        }
        return course;
    }

    private static Coordinate vertex(String[] numbers, int line) {
        try {
            double lon = Double.parseDouble(numbers[0].strip());
            double lat = Double.parseDouble(numbers.length == 2 ? numbers[1].strip() : "");
            if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
                return new Coordinate(lon, lat);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Refusal.NotAllowed("claim.drawnLine", line);
    }
}
