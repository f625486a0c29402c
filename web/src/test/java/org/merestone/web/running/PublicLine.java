package org.merestone.web.running;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A boundary line as the open interface gives it to everybody. */
record PublicLine(JsonNode feature) {

    private static final String COUNTY = "113.9,29.5,114.7,30.2";

    static PublicLine of(Visitor visitor, String name) {
        for (JsonNode feature : visitor.json("/api/v1/map/features?layer=lines&bbox=" + COUNTY).get("features")) {
            if (feature.get("properties").get("name").asString().equals(name)) {
                return new PublicLine(feature);
            }
        }
        throw new AssertionError("the public map has no line " + name);
    }

    String status() {
        return property("status");
    }

    String property(String name) {
        return feature.get("properties").get(name).asString();
    }

    /** The vertex in its middle. */
    At middle() {
        JsonNode course = feature.get("geometry").get("coordinates");
        while (course.get(0).get(0).isArray()) {
            course = course.get(0);
        }
        JsonNode vertex = course.get(course.size() / 2);
        return new At(vertex.get(0).asDouble(), vertex.get(1).asDouble());
    }

    /** A place, EPSG:4490 degrees. */
    record At(double lon, double lat) {

        /**
         * Name and status of the line that is nearest.
         *
         * @param day ISO 8601, or nothing for today
         */
        List<String> nearestLine(Visitor visitor, String day) {
            String at = day.isEmpty() ? "" : "&at=" + day;
            JsonNode line = visitor.json("/api/v1/where?lon=" + lon + "&lat=" + lat + at).get("nearestLine");
            return List.of(line.get("name").asString(), line.get("status").asString());
        }
    }
}
