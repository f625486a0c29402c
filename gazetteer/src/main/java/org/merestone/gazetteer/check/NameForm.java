package org.merestone.gazetteer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.geo.Severity;

/** What can be said of a name by itself: its parts (N01), its characters (N02), its length (N16). */
final class NameForm {

    private static final int USUAL_SHORTEST = 2;
    private static final int USUAL_LONGEST = 3;
    private static final int LONGEST = 6;

    private final ProposedName proposed;
    private final List<NameFinding> findings = new ArrayList<>();

    private NameForm(ProposedName proposed) {
        this.proposed = proposed;
    }

    static List<NameFinding> findings(ProposedName proposed) {
        NameForm form = new NameForm(proposed);
        form.parts();
        proposed.text().codePoints().distinct().forEach(form::character);
        form.length();
        return form.findings;
    }

    private void parts() {
        if (GenericTerms.inForce().isTerm(proposed.text(), proposed.placeClass())) {
            add("N01", "onlyGeneric", Severity.ERROR, Map.of("name", proposed.text()));
        } else if (proposed.parts().generic().isEmpty() && !proposed.placeClass().isSettlement()) {
            add("N01", "noGeneric", Severity.ERROR, Map.of("name", proposed.text()));
        }
    }

    /** No claim about the levels of 通用规范汉字表: that table does not ship, only what is no hanzi at all is an error. */
    private void character(int codePoint) {
        Map<String, String> args = Map.of("character", Character.toString(codePoint),
                "code", "U+%04X".formatted(codePoint));
        if (Character.isIdeographic(codePoint)) {
            if (NameFold.simplified(codePoint) != codePoint) {
                addForm("traditional", codePoint, NameFold.simplified(codePoint));
            } else if (NameFold.usual(codePoint) != codePoint) {
                addForm("variant", codePoint, NameFold.usual(codePoint));
            } else if (Character.isSupplementaryCodePoint(codePoint)) {
                add("N02", "rare", Severity.INFO, args);
            }
        } else if (Character.isDigit(codePoint)) {
            add("N02", "digit", Severity.WARN, args);
        } else if (Character.isLetter(codePoint)) {
            add("N02", "letter", Severity.ERROR, args);
        } else if (isVisible(codePoint)) {
            add("N02", "symbol", Severity.ERROR, args);
        } else {
            add("N02", "invisible", Severity.ERROR, args);
        }
    }

    private void addForm(String variant, int codePoint, int usual) {
        add("N02", variant, Severity.WARN,
                Map.of("character", Character.toString(codePoint), "usual", Character.toString(usual)));
    }

    private static boolean isVisible(int codePoint) {
        return !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint)
                && switch (Character.getType(codePoint)) {
                    case Character.FORMAT, Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED,
                         Character.SURROGATE, Character.NON_SPACING_MARK -> false;
                    default -> true;
                };
    }

    private void length() {
        String specific = proposed.parts().specific();
        int length = specific.codePointCount(0, specific.length());
        Map<String, String> args = Map.of("specific", specific, "length", Integer.toString(length));
        if (length > LONGEST) {
            add("N16", "tooLong", Severity.WARN, args);
        } else if ((length < USUAL_SHORTEST || length > USUAL_LONGEST) && !proposed.placeClass().isSettlement()) {
            add("N16", "unusual", Severity.INFO, args);
        }
    }

    private void add(String rule, String variant, Severity severity, Map<String, String> args) {
        findings.add(new NameFinding(rule, variant, severity, args, null));
    }
}
