package org.merestone.gazetteer.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.geo.Severity;

/** The names that approved plans keep for places to come; compares a proposed name with them (N15). */
public final class NamingPlan {

    /** No plan is known. */
    public static final NamingPlan NONE = new NamingPlan(List.of());

    private final List<PlannedName> names;

    public NamingPlan(Collection<PlannedName> names) {
        this.names = List.copyOf(names);
    }

    List<NameFinding> findings(ProposedName proposed) {
        List<NameFinding> findings = new ArrayList<>(0);
        String folded = NameFold.fold(proposed.text());
        for (PlannedName planned : names) {
            boolean sameName = NameFold.fold(planned.name()).equals(folded);
            boolean here = !proposed.geometry().isEmpty() && planned.area().intersects(proposed.geometry());
            boolean sameKind = planned.placeClass().usualKind() == proposed.statutoryKind();
            if (sameKind && (here && !sameName || sameName && !here)) {
                findings.add(new NameFinding("N15", here ? "otherName" : "elsewhere", Severity.WARN,
                        Map.of("name", proposed.text(), "planned", planned.name(), "document", planned.document()), null));
            }
        }
        return findings;
    }
}
