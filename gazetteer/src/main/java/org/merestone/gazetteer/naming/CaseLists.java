package org.merestone.gazetteer.naming;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of cases by the divisions they lie in: whole ones, pages, and those that have a day to keep. */
@Repository
public class CaseLists {

    /** So many cases at a time are more than an office can have in hand. */
    private static final int MOST = 10_000;
    private static final String IN_DIVISION = """
            from naming_case c where exists (select 1 from division_version v where v.division_id = c.division_id
              and v.superseded_at is null and v.code like :prefix)\s""";

    private final JdbcClient jdbc;
    private final CaseRecords records;

    CaseLists(JdbcClient jdbc, CaseRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /**
     * A page of the cases of divisions whose codes begin so.
     *
     * @param state only those in this state; null for all
     * @param first how many to leave out
     */
    public List<NamingCase> page(String divisionPrefix, @Nullable CaseState state, CaseOrder order, boolean descending, int first,
            int most) {
        return query(state == null ? "" : "and c.state in (:states) ", order.sql(descending) + " offset " + first + " rows", divisionPrefix,
                state == null ? List.of() : List.of(state), most);
    }

    /** How many cases there are in each state that any is in. */
    public Map<CaseState, Integer> counts(String divisionPrefix) {
        Map<CaseState, Integer> counts = new EnumMap<>(CaseState.class);
        jdbc.sql("select c.state, count(*) as amount " + IN_DIVISION + "group by c.state").param("prefix", divisionPrefix + "%")
                .query(row -> {
                    counts.put(CaseState.valueOf(row.getString("state")), row.getInt("amount"));
                });
        return counts;
    }

    /** Cases in these states, the newest first. */
    public List<NamingCase> in(String divisionPrefix, Collection<CaseState> states, int most) {
        return states.isEmpty() ? List.of()
                : query("and c.state in (:states) ", CaseOrder.date.sql(true), divisionPrefix, states, most);
    }

    /** Every case that still has a day to keep, however old it is: in the office's hands, or with a clock that runs. */
    public List<NamingCase> withDays(String divisionPrefix) {
        return query("and (c.state in (:states) or exists (select 1 from naming_clock k where k.case_id = c.id and k.done_on is null)) ",
                CaseOrder.date.sql(true), divisionPrefix, List.of(CaseState.CHECKED, CaseState.SUSPENDED, CaseState.REPORTED), MOST);
    }

    private List<NamingCase> query(String and, String order, String prefix, Collection<CaseState> states, int most) {
        JdbcClient.StatementSpec select = jdbc.sql("select c.* " + IN_DIVISION + and + "order by " + order
                + " fetch next :most rows only").param("prefix", prefix + "%").param("most", most);
        return (states.isEmpty() ? select : select.param("states", states.stream().map(Enum::name).toList()))
                .query((row, n) -> records.namingCase(row)).list();
    }
}
