package org.merestone.web.start;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.merestone.gazetteer.check.NameFinding;
import org.merestone.gazetteer.check.RegisterReview;
import org.merestone.gazetteer.place.RegisterCheck;
import org.merestone.geo.LegalTime;
import org.springframework.stereotype.Component;

/**
 * {@code ./run recheck-names}: every standard name in use against the register, inside its legal scope. Writes a line for each finding
 * that does more than inform: {@code rule⇥severity⇥name⇥class⇥division⇥lon⇥lat⇥message}, then the counts.
 */
@Component
class RecheckCommand implements Command {

    private static final int MOST = 100_000;
    private static final int STEP = 50_000;

    private final RegisterCheck register;
    private final Clock clock;

    RecheckCommand(RegisterCheck register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "recheck-names";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("recheck-names 不带参数 / takes no arguments: " + arguments);
        }
        int[] told = {0};
        LocalDate day = LegalTime.today(clock);
        RegisterReview.Result result = register.review(day, MOST,
                done -> {
                    synchronized (told) {
                        if (done >= told[0] + STEP) {
                            told[0] = done;
                            System.err.printf(Locale.ROOT, "%,d …%n", done);
                        }
                    }
                }, () -> false);
        int[] codes = {0};
        register.reviewCodes(day, (name, finding) -> {
            codes[0]++;
            out.println(String.join("\t", finding.ruleId(), finding.severity().name(), name, finding.message(Locale.CHINESE)));
        });
        result.items().forEach(item -> out.println(line(item)));
        result.counts().forEach((rule, count) -> out.println("# " + rule + "\t" + count));
        out.printf(Locale.ROOT, "# 复查地名 / names reviewed\t%,d%n", result.reviewed());
        return codes[0] > 0 || result.items().stream().anyMatch(item -> item.finding().severity().stops()) ? 1 : 0;
    }

    private static String line(RegisterReview.Item item) {
        NameFinding finding = item.finding();
        return String.join("\t", finding.ruleId(), finding.severity().name(), item.name().text(), item.name().placeClass().code(),
                item.name().divisionCode(), String.format(Locale.ROOT, "%.6f", item.name().lon()),
                String.format(Locale.ROOT, "%.6f", item.name().lat()), finding.message(Locale.CHINESE));
    }
}
