package org.merestone.web.running;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A line of the demonstration county, laid into a running register's PostGIS through both ends of one of its township lines. */
final class CountyLine {

    private static final String LINE = """
            insert into boundary_line (id, level, line_kind, unit_a_id, unit_b_id, code, name, demonstration, created_at)
            select gen_random_uuid(), 'COUNTY', 'ADMINISTRATIVE', division_id, null, '9901219902', '砚川邻川线', true, now()
            from division_version where code = '990121' and valid_to is null and superseded_at is null""";
    private static final String COURSE = """
            insert into boundary_line_version (id, line_id, version_no, stage, legal_status, classification, geom, length_m, fingerprint, source,
              valid_from, recorded_at)
            select gen_random_uuid(), c.id, 1, 'IN_FORCE', 'HABITUAL', 'INTERNAL', ST_Multi(ST_MakeLine(array[
              ST_Translate(ST_StartPoint(t.part), 0, -0.03), ST_StartPoint(t.part), ST_EndPoint(t.part), ST_Translate(ST_EndPoint(t.part), 0, 0.03)])),
              9000, repeat('0', 64), 'test', date '2020-01-01', now()
            from boundary_line c, (select ST_GeometryN(v.geom, 1) as part from boundary_line_version v join boundary_line l on l.id = v.line_id
              where l.name = '%s' and v.stage = 'IN_FORCE' and v.valid_to is null and v.superseded_at is null) t
            where c.code = '9901219902'""";

    private CountyLine() {}

    /** @param line name of the township line */
    static void through(String database, String line) {
        try (Connection connection = DriverManager.getConnection(database); Statement statement = connection.createStatement()) {
            statement.executeUpdate(LINE);
            statement.executeUpdate(COURSE.formatted(line));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
