package org.merestone.web.register;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.merestone.data.geometry.Geometries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads where the roads run that may be shown: those of public places that are there, not merely planned, and drawn as lines. */
@Repository
class Roads {

    private final JdbcClient jdbc;
    private final Geometries geometries;

    Roads(JdbcClient jdbc, Geometries geometries) {
        this.jdbc = jdbc;
        this.geometries = geometries;
    }

    RoadPart read() {
        Map<UUID, Geometry> lines = new HashMap<>();
        jdbc.sql("select id, geom from place where secrecy = 'PUBLIC' and status = 'PRESENT' and class_code like '235%'").query(row -> {
            Geometry shape = geometries.require(row, "geom");
            if (shape instanceof Lineal) {
                lines.put(row.getObject("id", UUID.class), shape);
            }
        });
        return new RoadPart(lines);
    }
}
