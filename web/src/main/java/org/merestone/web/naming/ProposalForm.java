package org.merestone.web.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.naming.CaseKind;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.Proposal;

/**
 * The clerk's form as typed.
 *
 * @param classCode five digits of GB/T 18521
 * @param division  code of the township
 * @param points    the drawn line, as {@link DrawnPoints} writes it
 * @param readings  confirmed readings: {@code 0=bǔ 2=xià}, the position of the character before its syllable
 * @param roman     spelling of a name of a minority language; blank to have it made by the rules
 * @param romanSource where that spelling comes from
 * @param seen      row version of the case that is revised; null for a new one
 * @param kind      what is asked for
 * @param step      {@code submit} to hand it in at once; anything else keeps it as a draft
 */
record ProposalForm(@Nullable String name, @Nullable String classCode, @Nullable String division, @Nullable String meaning,
                    @Nullable String reason, @Nullable String location, @Nullable String points, @Nullable String readings,
                    @Nullable String roman, @Nullable String romanSource, @Nullable Long seen, @Nullable String step,
                    @Nullable CaseKind kind) {

    static ProposalForm blank(String classCode, String division) {
        return new ProposalForm("", classCode, division, "", "", "", "", "", "", "", null, null, CaseKind.NAMING);
    }

    /** The form of a case as it stands. Readings that were confirmed are confirmed still. */
    static ProposalForm of(NamingCase standing, String division) {
        return new ProposalForm(standing.name(), standing.placeClass().code(), division, standing.meaning(), standing.reason(),
                standing.locationText(), DrawnPoints.write(standing.geometry()), confirmed(standing),
                standing.roman().source().isEmpty() ? "" : standing.roman().toned(), standing.roman().source(),
                standing.rowVersion(), null, standing.kind());
    }

    /** What kind of case it opens; a place that the register knows is not changed through this form. */
    CaseKind kindOr(CaseKind usual) {
        return kind == null || kind.aboutAPlace() ? usual : kind;
    }

    boolean submits() {
        return "submit".equals(step);
    }

    /** @throws Refusal.NotAllowed where something is missing or cannot be read */
    Proposal proposal(PlaceClass placeClass, UUID divisionId) {
        return new Proposal(text(name), placeClass, readings(text(readings)), text(meaning).strip(), text(reason).strip(),
                text(location).strip(), DrawnPoints.read(text(points), placeClass), divisionId, given());
    }

    private Proposal.@Nullable GivenSpelling given() {
        boolean blank = text(roman).isBlank() && text(romanSource).isBlank();
        return blank ? null : new Proposal.GivenSpelling(text(roman), text(romanSource));
    }

    /** @throws Refusal.NotAllowed where it is not written as said above */
    static Map<Integer, String> readings(String text) {
        Map<Integer, String> readings = new HashMap<>();
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                String[] parts = word.split("=", 2);
                if (parts.length != 2 || !parts[0].matches("\\d{1,3}") || parts[1].isEmpty() || parts[1].length() > 8) {
                    throw new Refusal.NotAllowed("naming.readingsForm");
                }
                readings.put(Integer.valueOf(parts[0]), parts[1]);
            }
        }
        return readings;
    }

    /** Only where each character has one syllable can they be put side by side. */
    private static String confirmed(NamingCase standing) {
        List<String> syllables = List.of(standing.roman().syllables().split(" "));
        if (!standing.roman().confirmed() || syllables.size() != standing.name().codePointCount(0, standing.name().length())) {
            return "";
        }
        return IntStream.range(0, syllables.size()).mapToObj(i -> i + "=" + syllables.get(i)).collect(Collectors.joining(" "));
    }

    /** What was typed, without the one character that no database keeps. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
