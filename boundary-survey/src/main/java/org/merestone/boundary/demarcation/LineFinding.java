package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.boundary.course.CourseFinding;
import org.merestone.boundary.line.FindingText;
import org.merestone.boundary.line.RegisterFinding;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.SheetFinding;
import org.merestone.boundary.photo.PhotoFinding;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.Severity;

/**
 * Something that a rule found in the work on a line (质量意见), wherever it was found.
 *
 * @param key    the same for a finding that says the same; what a waiver is for
 * @param about  a marker's code, a sentence's number, a row of a file; empty for the line as a whole
 * @param place  where it is on the map; null where there is no place
 * @param waived whether two people have let it pass
 */
public record LineFinding(String key, Source source, String ruleId, Severity severity, String about, @Nullable Geometry place,
        boolean waived,
        Words words) {

    /** Where a finding was made: marker sheets, course text, network, survey file, codes and records, photographs, papers. */
    public enum Source { SHEET, WORDS, NETWORK, SURVEY, REGISTER, PHOTOGRAPH, PAPERS }

    /** What a finding says, in a language. */
    public interface Words {
        String in(Locale locale);
    }

    private static final int LONGEST_KEY = 300;

    /** Whether it stands against confirming, signing and reporting. */
    public boolean stops() {
        return severity.stops() && !waived;
    }

    /** Whether it may be let pass at all: what blocks never may, and a paper that is missing is brought. */
    public boolean waivable() {
        return severity != Severity.BLOCK && severity != Severity.INFO && source != Source.PAPERS;
    }

    public String message(Locale locale) {
        return words.in(locale);
    }

    static LineFinding ofSheet(MarkerPage page, SheetFinding finding) {
        return new LineFinding(key("sheet", page.marker().serial(), finding.kind(), finding.arguments()), Source.SHEET, finding.kind()
                .rule(),
                finding.kind().severity(), page.marker().code(), page.marker().position().point(), false, finding::message);
    }

    static LineFinding ofWords(CourseFinding finding) {
        return new LineFinding(key("words", finding.sentence(), finding.kind(), finding.arguments()), Source.WORDS, finding.kind().rule(),
                finding.kind().severity(), finding.sentence() < 0 ? "" : Integer.toString(finding.sentence() + 1), finding.place(), false,
                finding::message);
    }

    static LineFinding ofCourse(Refusal refusal, Geometry course) {
        String rule = switch (refusal.key()) {
            case "course.crosses" -> "41";
            case "course.otherEnds" -> "46";
            case "course.passesOver" -> "45";
            default -> "40";
        };
        return new LineFinding(key("network", 0, refusal.key(), refusal.arguments()), Source.NETWORK, rule, Severity.BLOCK, "", course,
                false,
                locale -> FindingText.ofRefusal(locale, refusal));
    }

    static LineFinding ofSurvey(BatchFinding.Placed told) {
        BatchFinding finding = told.finding();
        return new LineFinding(key("survey", finding.rowNo(), finding.ruleId(), List.of(told.sha256().substring(0, 12))), Source.SURVEY,
                finding.ruleId(), finding.severity(), told.fileName() + (finding.rowNo() > 0 ? ":" + finding.rowNo() : ""),
                told.place(), false,
                locale -> locale.getLanguage().equals("en") ? finding.messageEn() : finding.messageZh());
    }

    static LineFinding ofRegister(RegisterFinding finding) {
        return new LineFinding(key("register", 0, finding.kind() + " " + finding.about(), finding.arguments()), Source.REGISTER,
                finding.kind().rule(), finding.kind().severity(), finding.about(), finding.place(), false, finding::message);
    }

    /** A finding about agreement, approval, archive or custody: told by a sentence of the findings' bundle. */
    public static LineFinding ofPapers(String rule, Severity severity, String about, Words words) {
        return new LineFinding(key("papers", 0, rule + " " + about, List.of(words.in(Locale.CHINESE))), Source.PAPERS, rule, severity,
                about, null, false, words);
    }

    /** A finding that only the whole network shows. */
    public static LineFinding ofNetwork(String rule, Severity severity, String about, @Nullable Geometry place, Words words) {
        return new LineFinding(key("whole", 0, rule + " " + about, List.of(words.in(Locale.CHINESE))), Source.NETWORK, rule, severity,
                about, place, false, words);
    }

    static LineFinding ofPhotograph(Marker marker, PhotoFinding finding, boolean isLaw) {
        Severity severity = isLaw ? finding.kind().severity() : Severity.WARN;
        return new LineFinding(key("photo", marker.serial(), finding.kind(), finding.arguments()), Source.PHOTOGRAPH, "37", severity,
                marker.code(), marker.position().point(), false, finding::message);
    }

    LineFinding letPass() {
        return new LineFinding(key, source, ruleId, severity, about, place, true, words);
    }

    private static String key(String source, int index, Object kind, List<Object> arguments) {
        String key = source + "/" + index + "/" + kind + "/" + arguments.stream().map(Object::toString).collect(Collectors.joining("/"));
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }
}
