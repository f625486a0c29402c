package org.merestone.gazetteer.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.merestone.gazetteer.name.NameKeys;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.geo.Severity;

/**
 * What registered names a proposed name is too like: the same name (N07), the same sound (N08), the same specific part (N09),
 * a name that was cancelled (N14). Each registered place is reported once, by the gravest likeness.
 */
final class Likeness {

    /** So that a common name in an advisory scope does not flood the report. */
    private static final int MOST_OF_ONE_KIND = 20;

    private final RegisterNames register;
    private final ProposedName proposed;
    private final LegalScope scope;
    private final NameKeys keys;
    private final Set<UUID> reported = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<NameFinding> findings = new ArrayList<>();

    Likeness(RegisterNames register, ProposedName proposed, LegalScope scope) {
        this(register, proposed, proposed.keys(), scope);
    }

    /** @param keys those of the proposed name, where they are known already */
    Likeness(RegisterNames register, ProposedName proposed, NameKeys keys, LegalScope scope) {
        this.register = register;
        this.proposed = proposed;
        this.scope = scope;
        this.keys = keys;
    }

    List<NameFinding> findings() {
        inScope(register.writtenLike(keys)).forEach(this::sameName);
        inScope(register.soundingLike(keys)).forEach(this::sameSound);
        inScope(register.withSpecific(keys)).forEach(this::sameSpecific);
        inScope(register.nearlySoundingLike(keys)).forEach(this::nearSound);
        return findings;
    }

    private List<RegisteredName> inScope(List<RegisteredName> candidates) {
        return candidates.stream()
                .filter(name -> !name.placeId().equals(proposed.ownPlaceId()))
                .filter(name -> name.statutoryKind() == proposed.statutoryKind())
                .filter(scope::contains)
                // The name in force is named before the other forms of the same place.
                .sorted(Comparator.comparing(RegisteredName::kind)).toList();
    }

    private void sameName(RegisteredName other) {
        if (!other.inUse()) {
            add("N14", "cancelled", Severity.WARN, other);
        } else if (other.kind() != NameKind.STANDARD) {
            add("N07", "otherForm", Severity.WARN, other);
        } else if (other.keys().form().equals(keys.form())) {
            add("N07", "same", binding(Severity.ERROR, Severity.WARN), other);
        } else {
            add("N07", "variant", Severity.WARN, other);
        }
    }

    private void sameSound(RegisteredName other) {
        if (other.inUse()) {
            boolean toned = other.keys().toned().equals(keys.toned());
            add("N08", toned ? "toned" : "untoned", binding(Severity.WARN, Severity.INFO), other);
        }
    }

    private void sameSpecific(RegisteredName other) {
        boolean hasOther = !other.parts().generic().isEmpty() && !proposed.parts().generic().isEmpty();
        if (other.inUse() && hasOther && other.kind() == NameKind.STANDARD) {
            add("N09", "specific", binding(Severity.WARN, Severity.INFO), other);
        }
    }

    private void nearSound(RegisteredName other) {
        if (other.inUse() && other.kind() == NameKind.STANDARD && scope.binding()) {
            add("N08", "near", Severity.INFO, other);
        }
    }

    private Severity binding(Severity bound, Severity advised) {
        return scope.binding() ? bound : advised;
    }

    private void add(String rule, String variant, Severity severity, RegisteredName other) {
        if (counts.getOrDefault(rule + variant, 0) >= MOST_OF_ONE_KIND || !reported.add(other.placeId())) {
            return;
        }
        counts.merge(rule + variant, 1, Integer::sum);
        findings.add(new NameFinding(rule, variant, severity,
                Map.of("name", proposed.text(), "other", other.text(), "scope", "@" + scope.key(),
                        "area", scope.label(), "kind", "@kind." + other.kind().name()),
                NameFinding.Conflict.with(other)));
    }
}
