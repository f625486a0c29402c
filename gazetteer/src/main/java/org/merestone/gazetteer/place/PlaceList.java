package org.merestone.gazetteer.place;

import java.util.List;
import java.util.UUID;
import org.merestone.gazetteer.name.PlaceClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds places of every secrecy by the beginning of any of their names or codes, for staff. */
@Repository
public class PlaceList {

    private final JdbcClient jdbc;

    public PlaceList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A place found.
     *
     * @param standard the name in force or the last one
     * @param matched  the form by which it was found
     */
    public record Row(UUID id, String standard, String matched, PlaceClass placeClass, String className, String placeCode,
                      PlaceStatus status, Secrecy secrecy) {}

    /**
     * Places by name, one row each, in the order of their spellings: letters only, so that every database and every rare character agree.
     *
     * @param text     beginning of a name or of a place code; empty for all
     * @param within   beginning of a division code
     * @param classes  beginning of a class code
     * @param from     how many to pass over
     * @param limit    how many to give
     */
    public List<Row> find(String text, String within, String classes, int from, int limit) {
        return jdbc.sql("""
                select p.id, s.name as standard, h.matched, p.class_code, c.name as class_name, p.place_code, p.status, p.secrecy
                from (select n.place_id, min(n.name) as matched from place_name n join place q on q.id = n.place_id
                      where n.superseded_at is null and q.class_code like :class
                        and (n.name like :text escape '!' or q.place_code like :text escape '!' or exists (
                             select 1 from place_code_past b where b.place_id = q.id and b.place_code like :text escape '!'))
                        and exists (select 1 from place_division d join division_version v on v.division_id = d.division_id
                                    where d.place_id = q.id and v.superseded_at is null and v.valid_to is null and v.code like :within)
                      group by n.place_id) h
                join place p on p.id = h.place_id join place_class c on c.code = p.class_code
                left join place_name s on s.place_id = p.id and s.superseded_at is null and s.kind = 'STANDARD' and not exists (
                  select 1 from place_name later where later.place_id = s.place_id and later.superseded_at is null
                    and later.kind = 'STANDARD' and later.id <> s.id
                    and coalesce(later.valid_to, date '9999-12-31') > coalesce(s.valid_to, date '9999-12-31'))
                order by lower(replace(replace(replace(s.roman_plain, ' ', ''), '''', ''), 'ü', 'v')), s.name, p.id
                offset :from rows fetch next :limit rows only""")
                .param("text", text.replaceAll("[!%_]", "!$0") + "%").param("class", classes + "%").param("within", within + "%")
                .param("from", from).param("limit", limit)
                .query((row, n) -> new Row(row.getObject("id", UUID.class), row.getString("standard"), row.getString("matched"),
                        new PlaceClass(row.getString("class_code")), row.getString("class_name"),
                        row.getString("place_code") == null ? "" : row.getString("place_code"),
                        PlaceStatus.valueOf(row.getString("status")), Secrecy.valueOf(row.getString("secrecy")))).list();
    }
}
