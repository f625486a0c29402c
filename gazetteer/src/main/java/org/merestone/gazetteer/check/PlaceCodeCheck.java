package org.merestone.gazetteer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.geo.Severity;

/** Whether a place code (地名代码) is well formed and says of division and class what the register says (C01). */
public final class PlaceCodeCheck {

    /** County, township, class, serial number. */
    private static final Pattern FORM = Pattern.compile("([0-9]{6})([0-9]{3})([0-9]{5})([0-9]{6})");
    private static final String CROSSES_TOWNSHIPS = "000";

    private PlaceCodeCheck() {
    }

    /** @param divisionCode code of the lowest division that the place lies in, 6 or more digits */
    public static List<NameFinding> findings(String code, PlaceClass placeClass, String divisionCode) {
        Matcher form = FORM.matcher(code);
        if (!form.matches()) {
            return List.of(finding("form", Map.of("code", code)));
        }
        List<NameFinding> findings = new ArrayList<>(0);
        String county = divisionCode.substring(0, Math.min(6, divisionCode.length()));
        String township = divisionCode.length() < 9 ? CROSSES_TOWNSHIPS : divisionCode.substring(6, 9);
        boolean place = form.group(1).startsWith(county) && (form.group(2).equals(township) || form.group(2).equals(CROSSES_TOWNSHIPS));
        if (!place || !form.group(3).equals(placeClass.code())) {
            findings.add(finding("segments", Map.of("code", code, "expected", county + " " + township + " " + placeClass.code())));
        }
        return findings;
    }

    /** Of two places with the same code. */
    public static NameFinding twice(String code, String other) {
        return finding("twice", Map.of("code", code, "other", other));
    }

    private static NameFinding finding(String variant, Map<String, String> args) {
        return new NameFinding("C01", variant, Severity.ERROR, args, null);
    }
}
