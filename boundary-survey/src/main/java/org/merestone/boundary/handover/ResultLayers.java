package org.merestone.boundary.handover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.PositionText;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Field;
import org.merestone.geo.format.FieldType;
import org.merestone.geo.format.Layer;

/** The geometry of a line as layers: its course, its markers, its points. Field names have ten letters at most, as Shapefiles want it. */
final class ResultLayers {

    private static final List<Field> LINE = List.of(Field.text("code"), Field.text("name"), new Field("length_m", FieldType.REAL),
            Field.text("status"), Field.text("class"), Field.text("approval"), Field.text("valid_from"), Field.text("fingerprnt"));
    private static final List<Field> STONE = List.of(Field.text("code"), Field.text("kind"), new Field("x_north", FieldType.REAL),
            new Field("y_east", FieldType.REAL), new Field("epsg", FieldType.INTEGER), new Field("height_m", FieldType.REAL),
            Field.text("height_dat"), Field.text("surveyed"));

    private ResultLayers() {}

    static List<Layer> of(LineProgress.Work work, List<MarkerPage> markers, List<BoundaryPoint> points) {
        LineVersion version = work.version();
        Map<String, Object> line = new HashMap<>(Map.of("code", work.line().code(), "name", work.line().name(), "length_m",
                version.lengthM(),
                "status", version.legalStatus().name(), "class", version.classification().name(), "fingerprnt", version.fingerprint()));
        put(line, "approval", version.approvalDocument());
        put(line, "valid_from", version.validFrom() == null ? null : version.validFrom().toString());
        return List.of(
                new Layer("boundary_line", LINE, CoordinateSystem.canonical(), List.of(Feature.of(1, "1", line, version.geometry()))),
                new Layer("marker", STONE, CoordinateSystem.canonical(), markers.stream().map(page -> stone(page.marker().code(),
                        PositionText.kind(page.marker(), page.sheet()), page.marker().position())).toList()),
                new Layer("boundary_point", STONE, CoordinateSystem.canonical(), points.stream().map(point -> stone(point.number(),
                        point.markerId() == null ? "拐点" : "界桩点", point.position())).toList()));
    }

    private static Feature stone(String code, String kind, SurveyedPosition at) {
        Map<String, Object> values = new HashMap<>(Map.of("code", code, "kind", kind));
        put(values, "x_north", at.xNorth());
        put(values, "y_east", at.yEast());
        put(values, "epsg", at.crsEpsg() == null ? null : at.crsEpsg().longValue());
        put(values, "height_m", at.heightM());
        put(values, "height_dat", at.heightDatum());
        put(values, "surveyed", at.surveyedOn() == null ? null : at.surveyedOn().toString());
        return Feature.of(0, code, values, at.point());
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
