package org.merestone.web.demarcation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.merestone.boundary.demarcation.BatchDetail;
import org.merestone.boundary.demarcation.DraftView;
import org.merestone.boundary.demarcation.Readings;
import org.merestone.boundary.demarcation.TaskDetail;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.format.GeoJsonWriter;
import org.merestone.geo.survey.SurveyPoint;

/** What the map beside a task shows, as GeoJSON: the course that stands, the draft, and the points of a file or of the draft. */
final class TaskMap {

    private static final int DECIMALS = 9;

    private TaskMap() {}

    static void write(TaskDetail task, @Nullable BatchDetail batch, List<Readings.Alternative> alternatives,
            HttpServletResponse response) throws IOException {
        response.setContentType("application/geo+json;charset=UTF-8");
        try (GeoJsonWriter writer = new GeoJsonWriter(response.getOutputStream(), DECIMALS)) {
            if (task.standing() != null) {
                writer.feature(null, course(task.standing().parts()), Map.of("role", "standing"));
            }
            DraftView draft = task.draft();
            if (draft != null) {
                writer.feature(null, course(draft.course()), Map.of("role", "draft"));
            }
            for (Readings.Alternative alternative : alternatives) {
                writeAlternative(alternative, writer);
            }
            if (batch != null) {
                writeRows(batch, writer);
            } else if (draft != null) {
                writePoints(draft, writer);
            }
        }
    }

    private static void writeRows(BatchDetail batch, GeoJsonWriter writer) {
        for (BatchDetail.Row row : batch.rows()) {
            double[] at = row.point().lonLat();
            if (at != null) {
                boolean faulty = row.findings().stream().anyMatch(finding -> finding.severity().stops());
                writer.feature(null, point(at[0], at[1]), Map.of("role", row.point().marker() ? "marker" : "point",
                        "name", row.point().name(), "row", Integer.toString(row.point().rowNo()), "faulty", faulty));
            }
        }
    }

    /** A file that can be read in two ways shows both, each point as either way would place it. */
    private static void writeAlternative(Readings.Alternative alternative, GeoJsonWriter writer) {
        for (SurveyPoint each : alternative.points()) {
            LonLat at = each.position();
            if (at != null) {
                writer.feature(null, point(at.lon(), at.lat()), Map.of("role", alternative.mend().id(), "name", each.name(),
                        "row", alternative.mend().id() + each.row(), "faulty", false));
            }
        }
    }

    private static void writePoints(DraftView draft, GeoJsonWriter writer) {
        for (DraftView.Point each : draft.points()) {
            writer.feature(null, point(each.lon(), each.lat()), Map.of("role", each.markerCode() == null ? "point" : "marker",
                    "name", each.number(), "row", each.id().toString(), "faulty", false));
        }
    }

    private static Geometry course(List<List<double[]>> parts) {
        return Geometries.FACTORY.createMultiLineString(parts.stream()
                .map(part -> Geometries.FACTORY.createLineString(part.stream().map(at -> new Coordinate(at[0], at[1])).toArray(Coordinate[]::new)))
                .toArray(LineString[]::new));
    }

    private static Geometry point(double lon, double lat) {
        return Geometries.FACTORY.createPoint(new Coordinate(lon, lat));
    }
}
