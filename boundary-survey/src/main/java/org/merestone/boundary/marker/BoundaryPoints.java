package org.merestone.boundary.marker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.merestone.data.geometry.Geometries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The boundary points of a line's versions, in the order of the course. Those of a draft may be replaced; others are never touched. */
@Repository
public class BoundaryPoints {

    private final JdbcClient jdbc;
    private final Geometries geometries;

    public BoundaryPoints(JdbcClient jdbc, Geometries geometries) {
        this.jdbc = jdbc;
        this.geometries = geometries;
    }

    /** The points of a version in the direction of its geometry. */
    public List<BoundaryPoint> of(UUID versionId) {
        return of(List.of(versionId)).getOrDefault(versionId, List.of());
    }

    /** The points of several versions, by version, each in the direction of its geometry. */
    public Map<UUID, List<BoundaryPoint>> of(Collection<UUID> versionIds) {
        Map<UUID, List<BoundaryPoint>> points = new HashMap<>();
        if (!versionIds.isEmpty()) {
            jdbc.sql("select * from boundary_point where line_version_id in (:versions) order by line_version_id, seq")
                    .param("versions", versionIds).query(row -> {
                        points.computeIfAbsent(row.getObject("line_version_id", UUID.class), id -> new ArrayList<>()).add(point(row));
                    });
        }
        return points;
    }

    /** Gives a draft these points and no others. */
    public void replaceAll(UUID draftId, List<BoundaryPoint> points) {
        jdbc.sql("delete from boundary_point where line_version_id = :draft").param("draft", draftId).update();
        int seq = 0;
        for (BoundaryPoint point : points) {
            insert(draftId, ++seq, point);
        }
    }

    private void insert(UUID draftId, int seq, BoundaryPoint point) {
        SurveyedPosition at = point.position();
        jdbc.sql("""
                insert into boundary_point (id, line_version_id, seq, number, geom, raw_text, x_north, y_east, crs_epsg, height_m, nature,
                                            acquisition, batch_id, marker_id)
                values (:id, :draft, :seq, :number, :geom, :raw, :x, :y, :epsg, :height, :nature, 'MEASURED', :batch, :marker)""")
                .param("id", point.id()).param("draft", draftId).param("seq", seq).param("number", point.number())
                .param("geom", geometries.bind(at.point())).param("raw", at.rawText()).param("x", at.xNorth()).param("y", at.yEast())
                .param("epsg", at.crsEpsg()).param("height", at.heightM()).param("nature", point.nature())
                .param("batch", at.batchId()).param("marker", point.markerId()).update();
    }

    private BoundaryPoint point(ResultSet row) throws SQLException {
        UUID batch = row.getObject("batch_id", UUID.class);
        SurveyedPosition at = new SurveyedPosition((Point) geometries.require(row, "geom"), row.getString("raw_text"),
                decimal(row, "x_north"), decimal(row, "y_east"), row.getObject("crs_epsg", Integer.class), decimal(row, "height_m"), null,
                batch == null ? Markers.AS_ENTERED : Markers.GNSS_RTK, null, batch, null);
        return new BoundaryPoint(row.getObject("id", UUID.class), row.getString("number"), at, row.getString("nature"),
                row.getObject("marker_id", UUID.class));
    }

    private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
