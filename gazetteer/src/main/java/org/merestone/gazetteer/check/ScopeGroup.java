package org.merestone.gazetteer.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.merestone.gazetteer.name.StatutoryKind;

/**
 * The names of one legal scope, to be compared with each other.
 *
 * @param scope as a proposed name of that kind would have it, but holding all the names of the group
 */
record ScopeGroup(LegalScope scope, List<RegisteredName> names) {

    static Collection<ScopeGroup> of(Collection<RegisteredName> names, Collection<BuiltUpArea> builtUpAreas) {
        STRtree areas = new STRtree();
        builtUpAreas.forEach(area -> areas.insert(area.envelope(), area));
        areas.build();
        Map<String, ScopeGroup> groups = new HashMap<>();
        for (RegisteredName name : names) {
            List<BuiltUpArea> reached = reached(name, areas);
            if (reached.isEmpty()) {
                LegalScope scope = LegalScope.of(name.asProposed(), List.of());
                String prefix = scope instanceof LegalScope.Division division ? division.prefix() : "";
                put(groups, name.statutoryKind() + " " + prefix, scope, name);
            }
            for (BuiltUpArea area : reached) {
                put(groups, name.statutoryKind() + " " + area.id(), new LegalScope.BuiltUp(List.of(area)), name);
            }
        }
        return List.copyOf(groups.values());
    }

    private static void put(Map<String, ScopeGroup> groups, String key, LegalScope scope, RegisteredName name) {
        groups.computeIfAbsent(key, k -> new ScopeGroup(new LegalScope.Whole(scope), new ArrayList<>())).names().add(name);
    }

    private static List<BuiltUpArea> reached(RegisteredName name, STRtree areas) {
        if (name.statutoryKind() != StatutoryKind.STREET && name.statutoryKind() != StatutoryKind.ESTATE) {
            return List.of();
        }
        List<BuiltUpArea> reached = new ArrayList<>(1);
        Envelope box = name.extent().getEnvelopeInternal();
        for (Object area : areas.query(box)) {
            if (((BuiltUpArea) area).reaches(name.extent())) {
                reached.add((BuiltUpArea) area);
            }
        }
        return reached;
    }
}
