package org.merestone.boundary.course;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the register knows a river, road or hill by a name (rule 61): as a name of a place, or on the base map. */
@Repository
public class KnownNames {

    private final JdbcClient jdbc;

    public KnownNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean include(String name) {
        return jdbc.sql("""
                select count(*) from (
                  select n.name from place_name n where n.name = :name and n.superseded_at is null
                  union all
                  select h.name from hydrography h where h.name = :name) known""")
                .param("name", name).query(Long.class).single() > 0;
    }
}
