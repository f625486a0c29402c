package org.merestone.web.shell;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.merestone.geo.survey.OfferedMend;
import org.merestone.geo.survey.RowFinding;
import org.merestone.geo.survey.SurveyReading;

/** For a person at the shell: a heading a file, then its findings in both languages. */
final class PlainReport implements SurveyReport {

    private final PrintStream out;

    PlainReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void tell(String file, SurveyReading reading) {
        long placed = reading.points().stream().filter(point -> point.position() != null).count();
        out.println("== " + file);
        out.println(ShellRefusal.inBoth(reading.acceptable() ? "check.accepted" : "check.refused", Map.of("format", reading.format(),
                "encoding", reading.encoding().isEmpty() ? "–" : reading.encoding(), "points", reading.points().size(), "placed", placed)));
        for (RowFinding finding : reading.findings()) {
            out.println("[" + finding.severity() + " " + finding.ruleId() + "] " + finding.message(Locale.CHINESE));
            out.println("    " + finding.message(Locale.ENGLISH));
            for (OfferedMend offer : finding.mends()) {
                out.println("    → " + offer.mend().id() + "  " + offer.mend().label(Locale.CHINESE) + " / "
                        + offer.mend().label(Locale.ENGLISH) + place(offer));
            }
        }
    }

    private static String place(OfferedMend offer) {
        return offer.position() == null ? ""
                : String.format(Locale.ROOT, "  (%.7f, %.7f)", offer.position().lon(), offer.position().lat());
    }
}
