package org.merestone.gazetteer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.Syllables;
import org.merestone.geo.Severity;

/** What the rules of spelling say to the Roman letters of a name (R01 to R05), [84]中地字第17号. */
final class SpellingCheck {

    /** Rule 10: each word begins with a capital or is a number. */
    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'\\-]*|[0-9]+|Dì-[0-9]+");
    /** Rule 11: an a, o or e after another syllable without the mark; what stands before must be able to end a syllable. */
    private static final Pattern UNPARTED = Pattern.compile("(?i)[iuü](?:[aoe]{3,})");

    private SpellingCheck() {
    }

    static List<NameFinding> findings(ProposedName proposed, Spelling spelling) {
        List<NameFinding> findings = new ArrayList<>(0);
        if (spelling.toned().isEmpty()) {
            return findings;
        }
        boolean given = !spelling.source().isEmpty();
        Map<String, String> args = Map.of("name", proposed.text(), "spelling", spelling.toned(), "expected", spelling.generated(),
                "source", spelling.source());
        if (spelling.minority()) {
            findings.add(new NameFinding("R05", given ? "given" : "minority", given ? Severity.INFO : Severity.WARN, args, null));
        }
        if (!spelling.confirmed()) {
            findings.add(new NameFinding("R03", "open", Severity.ERROR, args, null));
        }
        if (!given && !spelling.generated().isEmpty() && !spelling.toned().equals(spelling.generated())) {
            boolean village = isVillage(proposed.placeClass())
                    && joined(spelling.toned()).equalsIgnoreCase(joined(spelling.generated()));
            findings.add(new NameFinding(village ? "R04" : "R01", "otherwise", Severity.ERROR, args, null));
        }
        if (!isWellFormed(spelling.toned(), spelling.minority() && given)) {
            findings.add(new NameFinding("R02", "form", Severity.ERROR, args, null));
        }
        return findings;
    }

    private static boolean isVillage(PlaceClass placeClass) {
        return placeClass.isSettlement() || placeClass.isUnder("2161");
    }

    private static String joined(String spelling) {
        return spelling.replace(" ", "").replace("'", "");
    }

    /** @param foreign a minority spelling has letters and no tone marks of its own */
    private static boolean isWellFormed(String spelling, boolean foreign) {
        for (String word : spelling.split(" ", -1)) {
            if (!WORD.matcher(word).matches()) {
                return false;
            }
        }
        boolean toned = !Syllables.untoned(spelling).equals(spelling) || spelling.matches("[0-9 ]+");
        return foreign || toned && !UNPARTED.matcher(Syllables.untoned(spelling)).find();
    }
}
