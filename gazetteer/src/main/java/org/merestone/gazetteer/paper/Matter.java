package org.merestone.gazetteer.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.batch.NamingBatch;
import org.merestone.gazetteer.naming.ApprovalFlow;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.place.Secrecy;

/**
 * What the papers are about: one name, or those of a batch.
 *
 * @param batch  null for a single case
 * @param rows   in the order of the case numbers; at least one
 * @param bodies the offices that write and receive
 */
record Matter(@Nullable NamingBatch batch, List<NameRow> rows, Bodies bodies, LocalDate today) {

    /**
     * The offices (机关).
     *
     * @param county   the county's name
     * @param office   the place-name office that writes
     * @param approver whoever approves, 条例 §12
     * @param receiver where it is filed, 条例 §13
     */
    record Bodies(String county, String office, String approver, String receiver) {}

    Matter {
        rows = List.copyOf(rows);
    }

    NamingCase first() {
        return rows.get(0).namingCase();
    }

    String number() {
        return batch == null ? first().caseNumber() : batch.number();
    }

    ApprovalFlow flow() {
        return first().flow();
    }

    /** What it is called in titles: “望月路”命名, or 城区道路一批. */
    String about() {
        return batch == null ? "“" + first().name() + "”" + rows.get(0).kind() : batch.title() + "（" + kinds(rows) + "）";
    }

    /** The same as it begins the name of a file. */
    String fileName() {
        return (batch == null ? first().name() : batch.title()).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }

    /** How many of which kind: 命名 104 条、更名 1 条. */
    static String kinds(List<NameRow> rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
        List<String> said = new ArrayList<>();
        counts.forEach((kind, count) -> said.add(kind + " " + count + " 条"));
        return String.join("、", said);
    }

    /** Those that were neither withdrawn nor refused. */
    Matter standing() {
        return only(row -> CaseState.UNDER_WAY.contains(row.namingCase().state()) || row.namingCase().state().approved());
    }

    /** Those that are approved. */
    Matter approved() {
        return only(row -> row.namingCase().state().approved());
    }

    /** Those of public places. */
    Matter open() {
        return only(row -> row.secrecy() == Secrecy.PUBLIC);
    }

    /** Whether none of the places that stand already is kept from the public. */
    boolean mayBeAsked() {
        return rows.stream().allMatch(row -> row.secrecy() == Secrecy.PUBLIC || row.namingCase().targetId() == null);
    }

    private Matter only(Predicate<NameRow> wanted) {
        return new Matter(batch, rows.stream().filter(wanted).toList(), bodies, today);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The highest secrecy of its places. */
    Secrecy secrecy() {
        return rows.stream().map(NameRow::secrecy).max(Enum::compareTo).orElse(Secrecy.INTERNAL);
    }

    boolean all(Predicate<CaseState> state) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> state.test(row.namingCase().state()));
    }
}
