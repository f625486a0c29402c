package org.merestone.boundary.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.data.conflict.Refusal;

/**
 * One part of a draft as somebody drew or wrote it: its vertices from junction to junction, both included, as text one on each line,
 * {@code longitude,latitude,number}. The number says which point of the draft a vertex is; a vertex without one is new.
 */
public record EditedCourse(List<Vertex> vertices) {

    private static final int LONGEST_TEXT = 2_000_000;
    private static final int LONGEST_NUMBER = 40;

    /**
     * A vertex.
     *
     * @param lon    degrees, EPSG:4490
     * @param lat    degrees
     * @param number of the boundary point; empty for a new one
     */
    public record Vertex(double lon, double lat, String number) {

        Coordinate place() {
            return new Coordinate(lon, lat);
        }

        /** The vertex as a line of text; the numbers come back to the last digit. */
        public String text() {
            return number.isEmpty() ? lon + "," + lat : lon + "," + lat + "," + number;
        }
    }

    /** @throws Refusal.NotAllowed for fewer than two vertices, too many, or one number twice */
    public EditedCourse {
        vertices = List.copyOf(vertices);
        if (vertices.size() < 2 || vertices.size() > DrawnDrafts.MOST_VERTICES) {
            throw new Refusal.NotAllowed("draft.vertices", DrawnDrafts.MOST_VERTICES);
        }
        Set<String> numbers = new HashSet<>();
        for (Vertex vertex : vertices) {
            if (!vertex.number().isEmpty() && !numbers.add(vertex.number())) {
                throw new Refusal.NotAllowed("draft.numberTwice", vertex.number());
            }
        }
    }

    /** @throws Refusal.NotAllowed with the number of the first line that is no vertex */
    public static EditedCourse read(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal.NotAllowed("draft.vertices", DrawnDrafts.MOST_VERTICES);
        }
        List<Vertex> vertices = new ArrayList<>();
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                vertices.add(vertex(lines[i].split("[,，]", 3), i + 1));
            }
        }
        return new EditedCourse(vertices);
    }

    private static Vertex vertex(String[] fields, int line) {
        String number = fields.length > 2 ? fields[2].strip() : "";
        try {
            double lon = Double.parseDouble(fields[0].strip());
            double lat = Double.parseDouble(fields.length > 1 ? fields[1].strip() : "");
            if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && number.length() <= LONGEST_NUMBER) {
                return new Vertex(lon, lat, number);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Refusal.NotAllowed("draft.lineUnread", line);
    }

    Vertex first() {
        return vertices.get(0);
    }

    Vertex last() {
        return vertices.get(vertices.size() - 1);
    }
}
