package org.merestone.gazetteer.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ties between places, and those that their names suggest. */
@Repository
public class PlaceLinks {

    private static final int MOST = 200;
    private static final String NAME = """
            select min(n.name) from place_name n where n.place_id = p.id and n.kind = 'STANDARD' and n.superseded_at is null
              and n.valid_to is null""";

    private final JdbcClient jdbc;
    private final Clock clock;

    public PlaceLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The ties of a place in both directions. */
    public List<PlaceLink> of(UUID placeId) {
        return jdbc.sql("select l.kind, true as outward, p.id, p.class_code, (" + NAME + """
                ) as name from place_link l join place p on p.id = l.other_id where l.place_id = :id
                union all select l.kind, false as outward, p.id, p.class_code, (""" + NAME + """
                ) as name from place_link l join place p on p.id = l.place_id where l.other_id = :id
                order by 1, 2 desc, 5 fetch first 200 rows only""").param("id", placeId).query(PlaceLinks::link).list();
    }

    /**
     * Places that could be tied to this village or community and are not yet: in the same division, of a class that fits, and with the
     * same specific part.
     */
    public List<PlaceLink> suggested(Place place) {
        if (!place.placeClass().isUnder("2161") && !place.placeClass().isUnder("2162")) {
            return List.of();
        }
        return jdbc.sql("""
                select distinct case when p.class_code like '276%' then 'GOVERNED_BY' else 'HOLDS' end as kind, true as outward, p.id,
                       p.class_code, n.name
                from place p join place_division d on d.place_id = p.id join place_name n on n.place_id = p.id
                where d.division_id in (select division_id from place_division where place_id = :id) and p.id <> :id
                  and (p.class_code like '276%' or p.class_code like '22%') and n.kind = 'STANDARD' and n.superseded_at is null
                  and n.valid_to is null and n.specific = :specific
                  and not exists (select 1 from place_link l where l.place_id = :id and l.other_id = p.id)
                order by n.name fetch first 20 rows only""")
                .param("id", place.id()).param("specific", place.standard().specific()).query(PlaceLinks::link).list().stream()
                .filter(link -> link.kind().joins(place.placeClass(), link.otherClass())).toList();
    }

    boolean exists(UUID from, UUID to, PlaceLink.Kind kind) {
        return jdbc.sql("select count(*) from place_link where place_id = :from and other_id = :to and kind = :kind")
                .param("from", from).param("to", to).param("kind", kind.name()).query(Integer.class).single() > 0;
    }

    boolean full(UUID from) {
        return jdbc.sql("select count(*) from place_link where place_id = :from").param("from", from).query(Integer.class).single() >= MOST;
    }

    void add(UUID from, UUID to, PlaceLink.Kind kind, String by) {
        jdbc.sql("""
                insert into place_link (place_id, other_id, kind, recorded_by, recorded_at) values (:from, :to, :kind, :by, :now)""")
                .param("from", from).param("to", to).param("kind", kind.name()).param("by", by)
                .param("now", LegalTime.now(clock)).update();
    }

    private static PlaceLink link(ResultSet row, int number) throws SQLException {
        String name = row.getString("name");
        return new PlaceLink(PlaceLink.Kind.valueOf(row.getString("kind")), row.getBoolean("outward"), row.getObject("id", UUID.class),
                name == null ? "" : name, new PlaceClass(row.getString("class_code")));
    }
}
