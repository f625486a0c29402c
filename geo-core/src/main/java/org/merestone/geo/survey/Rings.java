package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Import rule 25: the last corner of a parcel's ring repeats the first. */
final class Rings {

    private final SurveyContext context;
    private final Findings findings;

    Rings(SurveyContext context, Findings findings) {
        this.context = context;
        this.findings = findings;
    }

    /** The corners without the repeated ones; says which rings are open. */
    List<RawRow> closed(List<RawRow> corners) {
        Map<String, List<RawRow>> rings = new LinkedHashMap<>();
        for (RawRow corner : corners) {
            rings.computeIfAbsent(corner.group() + "/" + corner.text(Column.RING), ring -> new ArrayList<>()).add(corner);
        }
        List<RawRow> distinct = new ArrayList<>();
        for (List<RawRow> ring : rings.values()) {
            RawRow first = ring.get(0);
            RawRow last = ring.get(ring.size() - 1);
            boolean closed = ring.size() > 3 && isSamePlace(first, last);
            if (!closed && !context.mends(Mend.Kind.CLOSE_RING)) {
                findings.ofRow(FindingKind.RING_NOT_CLOSED, last.number(), null,
                        Map.of("ring", first.text(Column.RING), "first", first.text(Column.NAME), "last", last.text(Column.NAME)),
                        new OfferedMend(Mend.of(Mend.Kind.CLOSE_RING), null));
            }
            distinct.addAll(closed ? ring.subList(0, ring.size() - 1) : ring);
        }
        return distinct;
    }

    private static boolean isSamePlace(RawRow one, RawRow other) {
        return isSame(one.text(Column.NORTH), other.text(Column.NORTH)) && isSame(one.text(Column.EAST), other.text(Column.EAST));
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other) || (Numbers.parse(one).isPresent() && Numbers.parse(one).equals(Numbers.parse(other)));
    }
}
