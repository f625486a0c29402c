package org.merestone.boundary.line;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.data.division.CodeSystem;
import org.merestone.geo.Severity;
import org.merestone.geo.division.DivisionCode;
import org.merestone.geo.division.DivisionKind;
import org.merestone.geo.division.DivisionLevel;

/**
 * Rules 1 and 2: a code is one of its system and level and begins like its parent's, and its township part is of the kind that the name
 * says.
 */
final class CodeCheck {

    private final CodeSystem system;
    private final DivisionLevel level;
    private final @Nullable String parentCode;
    private final List<ImportFinding> findings = new ArrayList<>();

    CodeCheck(CodeSystem system, DivisionLevel level, @Nullable String parentCode) {
        this.system = system;
        this.level = level;
        this.parentCode = parentCode;
    }

    /** Looks at one division; {@code firstName} is the name under which its code came before, or null. */
    void look(String code, String name, @Nullable String firstName) {
        if (!system.admits(code) || !system.isNational() && code.length() > LineCode.LONGEST_FOREIGN) {
            add("1", Severity.BLOCK, code, "code.notOfSystem", code, name, system.name());
        } else if (system.isNational() && new DivisionCode(code).level() != level) {
            add("1", Severity.BLOCK, code, "code.otherLevel." + level, code, name);
        } else if (parentCode != null && system.isNational() && !new DivisionCode(parentCode).contains(new DivisionCode(code))) {
            add("1", Severity.BLOCK, code, "code.notBelowParent", code, name, parentCode);
        } else if (system.isNational() && level == DivisionLevel.TOWNSHIP) {
            lookAtKind(code, name);
        }
        if (firstName != null && !firstName.equals(name)) {
            add("1", Severity.BLOCK, code, "code.twoNames", code, firstName, name);
        }
        if (name.isBlank() || name.length() > DivisionNames.LONGEST) {
            add("1", Severity.BLOCK, code, "name.missing", code, DivisionNames.LONGEST);
        }
    }

    List<ImportFinding> findings() {
        return findings;
    }

    private void lookAtKind(String code, String name) {
        DivisionKind byCode = new DivisionCode(code).kind().orElse(null);
        DivisionKind byName = DivisionNames.kindOf(name);
        if (byCode == null) {
            add("2", Severity.ERROR, code, "code.noKind", code, name);
        } else if (byName != null && byName != byCode) {
            add("2", Severity.ERROR, code, "code.otherKind", code, name, "%03d".formatted(byName.first()), byName.last());
        }
    }

    private void add(String rule, Severity severity, String code, String key, Object... arguments) {
        findings.add(ImportFinding.of(rule, severity, code, key, arguments));
    }
}
