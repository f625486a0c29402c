package org.merestone.boundary.agreement;

import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The map sheets of agreements. Callers hold the agreement's lock. */
@Repository
class MapSheets {

    private final JdbcClient jdbc;

    MapSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sheets of an agreement along the line. */
    List<MapSheet> of(UUID agreement) {
        return jdbc.sql("select * from agreement_sheet where agreement_id = :id order by sheet_no").param("id", agreement)
                .query((row, n) -> new MapSheet(row.getInt("sheet_no"), row.getInt("scale"),
                        new Envelope(row.getDouble("west"), row.getDouble("east"), row.getDouble("south"), row.getDouble("north")),
                        row.getString("sha256"))).list();
    }

    void replaceAll(UUID agreement, List<MapSheet> sheets) {
        jdbc.sql("delete from agreement_sheet where agreement_id = :id").param("id", agreement).update();
        for (MapSheet sheet : sheets) {
            jdbc.sql("""
                    insert into agreement_sheet (agreement_id, sheet_no, scale, west, south, east, north)
                    values (:id, :no, :scale, :west, :south, :east, :north)""").param("id", agreement).param("no", sheet.number())
                    .param("scale", sheet.scale()).param("west", sheet.frame().getMinX()).param("south", sheet.frame().getMinY())
                    .param("east", sheet.frame().getMaxX()).param("north", sheet.frame().getMaxY()).update();
        }
    }

    void attach(UUID agreement, int number, String sha256) {
        jdbc.sql("update agreement_sheet set sha256 = :hash where agreement_id = :id and sheet_no = :no").param("hash", sha256)
                .param("id", agreement).param("no", number).update();
    }
}
