package org.merestone.gazetteer.check;

import java.util.List;
import java.util.Map;
import org.merestone.gazetteer.name.NameKeys;
import org.merestone.gazetteer.name.NameParts;
import org.merestone.gazetteer.name.StatutoryKind;
import org.merestone.geo.Severity;

/** Whether a facility is called after the place where it stands (N11, 条例 §9(10)): after any name in its county. */
final class FacilityHost {

    private FacilityHost() {
    }

    static List<NameFinding> findings(ProposedName proposed, RegisterNames register) {
        if (proposed.statutoryKind() != StatutoryKind.FACILITY || register.size() == 0) {
            return List.of();
        }
        String specific = proposed.parts().specific();
        String county = proposed.divisionCode().substring(0, Math.min(6, proposed.divisionCode().length()));
        for (int length = Math.min(6, specific.length()); length >= 2; length--) {
            for (int from = 0; from + length <= specific.length(); from++) {
                if (isHost(specific.substring(from, from + length), county, register)) {
                    return List.of();
                }
            }
        }
        return List.of(new NameFinding("N11", "apart", Severity.INFO, Map.of("name", proposed.text(), "specific", specific), null));
    }

    private static boolean isHost(String word, String county, RegisterNames register) {
        NameKeys keys = NameKeys.of(word, new NameParts(word, "", "", List.of()), List.of());
        return register.withSpecific(keys).stream().anyMatch(name -> name.inUse() && name.divisionCode().startsWith(county)
                && name.statutoryKind() != StatutoryKind.FACILITY);
    }
}
