package org.merestone.boundary.review;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.agreement.AgreementStanding;
import org.merestone.boundary.agreement.Shortcoming;
import org.merestone.boundary.archive.ArchiveFolder;
import org.merestone.boundary.archive.ArchiveItem;
import org.merestone.boundary.archive.ArchiveMeter;
import org.merestone.boundary.archive.LineArchive;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.line.FindingText;
import org.merestone.boundary.line.LegalDays;
import org.merestone.geo.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a line lacks beside what it is: its agreement before it is law (rules 62, 63, 68 and 89), its archive afterwards (rule 69), and the
 * handing up of what was accepted within three months (rule 72).
 */
@Component
class PaperReview {

    private static final int MONTHS_TO_HAND_UP = 3;

    private final AgreementReader agreements;
    private final ArchiveMeter archives;
    private final JdbcClient jdbc;
    private final Clock clock;

    PaperReview(AgreementReader agreements, ArchiveMeter archives, JdbcClient jdbc, Clock clock) {
        this.agreements = agreements;
        this.archives = archives;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ReviewFinding> of(Collection<LineProgress.Work> works) {
        List<ReviewFinding> found = new ArrayList<>();
        Map<UUID, LocalDate> accepted = acceptedAndKept(works);
        for (LineProgress.Work work : works) {
            if (work.isLaw()) {
                archive(work, archives.of(work), found);
            } else {
                agreements.standingOf(work).ifPresent(standing -> agreement(work, standing, found));
            }
            LocalDate day = accepted.get(work.line().id());
            if (day != null && day.plusMonths(MONTHS_TO_HAND_UP).isBefore(LegalDays.today(clock))) {
                add(work, "72", Severity.ERROR, "", locale -> FindingText.in(locale, "review.NOT_HANDED_UP", day.toString(),
                        day.plusMonths(MONTHS_TO_HAND_UP).toString()), found);
            }
        }
        return found;
    }

    /** What the rules find of the line itself is told by the rules. */
    private void agreement(LineProgress.Work work, AgreementStanding standing, List<ReviewFinding> found) {
        for (Shortcoming lacks : agreements.missing(standing, List.of())) {
            String rule = lacks instanceof Shortcoming.SectionOpen ? "89" : lacks instanceof Shortcoming.Unconfirmed ? "63" : "68";
            add(work, rule, rule.equals("68") ? Severity.ERROR : Severity.BLOCK, "", lacks::message, found);
        }
    }

    private static void archive(LineProgress.Work work, LineArchive archive, List<ReviewFinding> found) {
        missing(work, archive.line(), "", found);
        archive.markers().forEach(folder -> missing(work, folder, folder.code(), found));
    }

    private static void missing(LineProgress.Work work, ArchiveFolder folder, String about, List<ReviewFinding> found) {
        for (ArchiveItem item : folder.missing()) {
            add(work, "69", Severity.ERROR, about, item::missing, found);
        }
    }

    private static void add(LineProgress.Work work, String rule, Severity severity, String about, Function<Locale, String> words,
            List<ReviewFinding> found) {
        found.add(new ReviewFinding(work.line().id(), work.line().name(), work.task().id(), rule, severity, false, about,
                words.apply(Locale.CHINESE), words.apply(Locale.ENGLISH), null));
    }

    /** When each line's acceptance was done whose package nobody has received, by line. */
    private Map<UUID, LocalDate> acceptedAndKept(Collection<LineProgress.Work> works) {
        Map<UUID, LocalDate> days = new HashMap<>();
        if (!works.isEmpty()) {
            jdbc.sql("""
                    select p.line_id, max(g.done_on) as done_on from project_line p
                    join project_stage g on g.project_line_id = p.id and g.stage = 12 and g.done_on is not null
                    where p.line_id in (:lines)
                      and not exists (select 1 from result_package r where r.line_id = p.line_id and r.state = 'RECEIVED')
                    group by p.line_id""").param("lines", works.stream().map(work -> work.line().id()).toList()).query((ResultSet row) -> {
                        days.put(row.getObject("line_id", UUID.class), row.getObject("done_on", LocalDate.class));
                    });
        }
        return days;
    }
}
