package org.merestone.web.register;

import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.geometry.Geometries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what lies under the lines on the base map. */
@Repository
class Waters {

    private final JdbcClient jdbc;
    private final Geometries geometries;

    Waters(JdbcClient jdbc, Geometries geometries) {
        this.jdbc = jdbc;
        this.geometries = geometries;
    }

    HydrographyPart read(LocalDate day) {
        List<HydrographyPart.Water> waters = jdbc.sql("select kind, name, geom from hydrography order by kind, name, id")
                .query((row, n) -> new HydrographyPart.Water(row.getString("kind"), row.getString("name"), geometries.require(row, "geom")))
                .list();
        List<Geometry> builtUp = jdbc.sql("""
                select geom from built_up_area where valid_from <= :day and (valid_to is null or valid_to > :day) order by id""")
                .param("day", day).query((row, n) -> geometries.require(row, "geom")).list();
        return new HydrographyPart(waters, builtUp);
    }
}
