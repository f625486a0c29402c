package org.merestone.boundary.line;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.RegisterFinding.Kind;
import org.merestone.boundary.profile.CodeTemplates;
import org.merestone.data.division.Division;
import org.merestone.geo.division.DivisionCode;
import org.merestone.geo.division.DivisionKind;
import org.merestone.geo.division.DivisionLevel;

/** Checks what a line is called: the codes of its sides, its own code and its name (rules 1 to 4, 9 and 10). */
public final class LineCheck {

    private final BoundaryLine line;
    private final CodeTemplates templates;
    private final List<RegisterFinding> found = new ArrayList<>();

    private LineCheck(BoundaryLine line, CodeTemplates templates) {
        this.line = line;
        this.templates = templates;
    }

    /**
     * A side of a line with the division above it.
     *
     * @param above null where the register holds nothing above
     */
    public record Side(Division unit, @Nullable Division above) {}

    /**
     * @param a     the side that the register has on the left
     * @param taken whether another line bears the same code
     * @param templates of the codes of lines there
     */
    public static List<RegisterFinding> of(BoundaryLine line, Side a, Side b, boolean taken, CodeTemplates templates) {
        LineCheck check = new LineCheck(line, templates);
        check.unit(a);
        check.unit(b);
        if (taken) {
            check.tell(Kind.CODE_TAKEN, line.code());
        }
        if (a.unit().codeSystem().isNational() && b.unit().codeSystem().isNational()) {
            check.code(a, b);
        }
        check.name(a.unit(), b.unit());
        return List.copyOf(check.found);
    }

    private void unit(Side side) {
        Division unit = side.unit();
        Division above = side.above();
        if (above != null && unit.codeSystem().isNational() && above.codeSystem().isNational()
                && !new DivisionCode(above.code()).contains(new DivisionCode(unit.code()))) {
            tell(Kind.UNIT_CODE_OF_ANOTHER, unit.name(), unit.code(), above.name(), above.code());
        }
        if (unit.codeSystem().isNational() && unit.level() == DivisionLevel.TOWNSHIP) {
            DivisionKind byCode = new DivisionCode(unit.code()).kind().orElse(null);
            DivisionKind byName = DivisionNames.kindOf(unit.name());
            if (byCode == null || byName != null && byName != byCode) {
                tell(Kind.UNIT_CODE_OF_OTHER_KIND, unit.name(), unit.code());
            }
        }
    }

    private void code(Side a, Side b) {
        String codeA = a.unit().code();
        String codeB = b.unit().code();
        if (codeA.compareTo(codeB) > 0) {
            tell(Kind.SIDES_TURNED, a.unit().name(), codeA, b.unit().name(), codeB);
        }
        String due = line.codeBetween(templates, codeA, codeB);
        boolean twoCounties = !codeA.substring(0, 6).equals(codeB.substring(0, 6));
        if (line.level() == DivisionLevel.TOWNSHIP && twoCounties && !line.code().equals(due) && templates.line().admits(line.code())) {
            tell(Kind.CODE_OF_TOWNSHIPS, line.code(), due);
        } else if (!line.code().equals(due)) {
            tell(Kind.CODE_NOT_OF_SIDES, line.code(), due);
        }
    }

    private void name(Division a, Division b) {
        String forward = a.shortName() + b.shortName() + "线";
        String backward = b.shortName() + a.shortName() + "线";
        if (!line.name().equals(forward) && !line.name().equals(backward)) {
            tell(Kind.NAME_NOT_OF_SIDES, line.name(), forward);
        }
    }

    private void tell(Kind kind, Object... arguments) {
        found.add(RegisterFinding.ofLine(kind, null, arguments));
    }
}
