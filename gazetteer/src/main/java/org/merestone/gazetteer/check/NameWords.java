package org.merestone.gazetteer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.merestone.gazetteer.name.StatutoryKind;
import org.merestone.geo.Severity;

/** Asks about words of the lexicon inside a proposed name (N03 to N06, N10, N13), and about numbers that make it odd. */
final class NameWords {

    private NameWords() {
    }

    static List<NameFinding> findings(ProposedName proposed, Lexicon lexicon) {
        List<NameFinding> findings = new ArrayList<>();
        boolean division = proposed.statutoryKind() == StatutoryKind.DIVISION;
        String text = proposed.parts().specific();
        for (Lexicon.Hit hit : lexicon.in(text, proposed.syllables())) {
            Lexicon.Entry entry = hit.entry();
            boolean applies = switch (entry.kind()) {
                case FAMOUS -> division && text.equals(entry.word());
                // A division or a mountain is called what it has been called; the clean-up is about what is newly built.
                case GRAND, FOREIGN_STYLE, ODD -> !division && proposed.statutoryKind() != StatutoryKind.NATURAL;
                case LEADER, PERSON, FOREIGN, COMPANY -> true;
            };
            if (applies) {
                findings.add(new NameFinding(entry.kind().rule(), hit.sounded() ? "sounds" : entry.kind().name(), Severity.WARN,
                        Map.of("name", proposed.text(), "word", entry.word(), "source", entry.source()), null));
            }
        }
        boolean mixed = text.matches(".*[0-9０-９].*") && proposed.statutoryKind() == StatutoryKind.ESTATE;
        if (mixed) {
            findings.add(new NameFinding("N13", "number", Severity.WARN, Map.of("name", proposed.text()), null));
        }
        return findings;
    }
}
