package org.merestone.web.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
        return new RoadPart(lines("", Map.of()));
    }

    /** The roads as they were but for some places, which are read again. */
    RoadPart read(RoadPart before, Set<UUID> places) {
        return places.isEmpty() ? before : before.with(places, lines(" and id in (:places)", Map.of("places", places)));
    }

    private Map<UUID, Geometry> lines(String only, Map<String, ?> parameters) {
        Map<UUID, Geometry> lines = new HashMap<>();
        jdbc.sql("select id, geom from place where secrecy = 'PUBLIC' and status = 'PRESENT' and class_code like '235%'" + only)
                .params(parameters).query(row -> {
                    Geometry shape = geometries.require(row, "geom");
                    if (shape instanceof Lineal) {
                        lines.put(row.getObject("id", UUID.class), shape);
                    }
                });
        return lines;
    }
}
