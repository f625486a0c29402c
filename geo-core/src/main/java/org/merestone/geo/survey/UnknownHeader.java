package org.merestone.geo.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merestone.geo.crs.DegreeFault;
import org.merestone.geo.crs.DegreeReading;

/**
 * A table whose first row names its columns in words that nobody has explained yet. Taken for a row of points it would be a fault of that
 * row; told as what it is, a person can say once what the columns are.
 */
final class UnknownHeader {

    private static final int LEAST_COLUMNS = 3;
    private static final int MOST_SAID = 120;

    private UnknownHeader() {
    }

    /** Says so where the first row holds words only, and the next as many values of which two at least are numbers or angles. */
    static Optional<RowTable> read(FileText text, int firstLine, Findings findings) {
        TextLines lines = text.lines();
        int next = firstLine + 1;
        while (next < lines.size() && lines.isBlank(next)) {
            next++;
        }
        if (next == lines.size()) {
            return Optional.empty();
        }
        for (Delimiter delimiter : Delimiter.values()) {
            List<String> words = delimiter.split(lines.get(firstLine));
            List<String> values = delimiter.split(lines.get(next));
            if (words.size() >= LEAST_COLUMNS && words.size() == values.size() && words.stream().allMatch(UnknownHeader::isWord)
                    && values.stream().filter(UnknownHeader::isMeasured).count() >= 2) {
                String said = String.join(", ", words);
                findings.ofRow(FindingKind.UNKNOWN_HEADER, firstLine + 1, null,
                        Map.of("words", said.length() > MOST_SAID ? said.substring(0, MOST_SAID) + "…" : said));
                return Optional.of(new RowTable(SurveyFormat.UNKNOWN, Declared.NOTHING, List.of()));
            }
        }
        return Optional.empty();
    }

    private static boolean isWord(String value) {
        return !value.isEmpty() && Character.isLetter(value.codePointAt(0)) && !isMeasured(value)
                && value.chars().noneMatch(Character::isDigit);
    }

    private static boolean isMeasured(String value) {
        try {
            return Numbers.parse(value).isPresent() || DegreeReading.read(value).degrees() > 0;
        } catch (DegreeFault noAngle) {
            return false;
        }
    }
}
