package org.merestone.boundary.line;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The codes that lines and markers bore on a day (曾用代码): 撤乡设镇 gives the township another code, and with it they get others. When a code
 * was entered is not kept apart from the day it counts from, so this answers in legal time only.
 */
@Repository
public class FormerCodes {

    /** What has codes that change. */
    public enum Kind { LINE, MARKER }

    private final JdbcClient jdbc;

    FormerCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The codes of those that have had another one since {@code day}, by id; the others are called as they are today. */
    public Map<UUID, String> on(Kind kind, Collection<UUID> ids, LocalDate day) {
        Map<UUID, String> codes = new HashMap<>();
        if (!ids.isEmpty()) {
            // the earliest change after the day comes last and so decides
            jdbc.sql("""
                    select object_id, old_code from code_alias where object_kind = :kind and object_id in (:ids) and effective_on > :day
                    order by effective_on desc""").param("kind", kind.name()).param("ids", ids).param("day", day)
                    .query(row -> {
                        codes.put(row.getObject("object_id", UUID.class), row.getString("old_code"));
                    });
        }
        return codes;
    }
}
