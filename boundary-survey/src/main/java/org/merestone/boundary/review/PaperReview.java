package org.merestone.boundary.review;

import java.nio.file.Files;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.boundary.archive.ArchiveFolder;
import org.merestone.boundary.archive.ArchiveItem;
import org.merestone.boundary.archive.ArchiveMeter;
import org.merestone.boundary.archive.LineArchive;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.FindingText;
import org.merestone.boundary.quality.RuleSource;
import org.merestone.data.document.Documents;
import org.merestone.geo.LegalTime;
import org.merestone.geo.Severity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a line lacks beside what it is: its archive once it is law (rule 69), papers that can be told apart and found again (rule 70), the
 * number of the map review where it is public (rule 71), and the handing up of what was accepted within three months (rule 72).
 */
@Component
class PaperReview implements RuleSource {

    private static final int MONTHS_TO_HAND_UP = 3;

    private final ArchiveMeter archives;
    private final Documents documents;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String mapReview;

    PaperReview(ArchiveMeter archives, Documents documents, JdbcClient jdbc, Clock clock,
            @Value("${merestone.map.approval:}") String mapReview) {
        this.archives = archives;
        this.documents = documents;
        this.jdbc = jdbc;
        this.clock = clock;
        this.mapReview = mapReview.strip();
    }

    @Override
    public Map<UUID, List<LineFinding>> of(Looked looked) {
        Map<UUID, List<LineFinding>> found = new HashMap<>();
        if (looked.lines().isEmpty()) {
            return found;
        }
        looked.works().forEach((line, work) -> {
            if (work.isLaw()) {
                archive(archives.of(work), of(line, found));
            }
        });
        List<UUID> ids = looked.lines().stream().map(BoundaryLine::id).toList();
        papers(ids, found);
        unreviewed(ids, found);
        late(ids, found);
        return found;
    }

    private static List<LineFinding> of(UUID line, Map<UUID, List<LineFinding>> found) {
        return found.computeIfAbsent(line, id -> new ArrayList<>());
    }

    private static void archive(LineArchive archive, List<LineFinding> found) {
        missing(archive.line(), "", found);
        archive.markers().forEach(folder -> missing(folder, folder.code(), found));
    }

    private static void missing(ArchiveFolder folder, String about, List<LineFinding> found) {
        for (ArchiveItem item : folder.missing()) {
            found.add(LineFinding.ofPapers("69", Severity.ERROR, about, item::missing));
        }
    }

    /** Each paper has its own number, a day that has been, and its file, and is no other paper of the line (rule 70). */
    private void papers(Collection<UUID> lines, Map<UUID, List<LineFinding>> found) {
        Map<String, String> first = new HashMap<>();
        LocalDate today = LegalTime.today(clock);
        jdbc.sql("""
                select p.line_id, s.title, s.document_no, s.dated, s.sha256 from stage_document s
                join project_line p on p.id = s.project_line_id
                where p.line_id in (:lines) order by s.filed_at, s.id""").param("lines", lines).query((ResultSet row) -> {
                    UUID line = row.getObject("line_id", UUID.class);
                    String title = row.getString("title");
                    String hash = row.getString("sha256").strip();
                    String other = first.putIfAbsent(line + hash, title);
                    if (other != null) {
                        add("70", title, of(line, found), "review.PAPER_TWICE", title, other);
                    }
                    if (row.getString("document_no").isBlank() || row.getObject("dated", LocalDate.class).isAfter(today)) {
                        add("70", title, of(line, found), "review.PAPER_UNDATED", title);
                    }
                    if (!Files.isRegularFile(documents.file(hash))) {
                        add("70", title, of(line, found), "review.PAPER_GONE", title);
                    }
                });
    }

    private static void add(String rule, String about, List<LineFinding> found, String key, Object... arguments) {
        found.add(LineFinding.ofPapers(rule, Severity.ERROR, about, locale -> FindingText.in(locale, key, arguments)));
    }

    /** Of a public line maps may be drawn for everybody, but not without the number of their review; the demonstration's may. */
    private void unreviewed(Collection<UUID> lines, Map<UUID, List<LineFinding>> found) {
        if (mapReview.isEmpty()) {
            jdbc.sql("""
                    select distinct v.line_id from boundary_line_version v join boundary_line l on l.id = v.line_id
                    where v.line_id in (:lines) and v.stage = 'IN_FORCE' and v.superseded_at is null and v.valid_to is null
                      and v.classification = 'PUBLIC' and not l.demonstration""").param("lines", lines).query(UUID.class).list()
                    .forEach(line -> of(line, found).add(LineFinding.ofPapers("71", Severity.WARN, "",
                            locale -> FindingText.in(locale, "review.NO_MAP_REVIEW"))));
        }
    }

    /** What was accepted and nobody has received in time. */
    private void late(Collection<UUID> lines, Map<UUID, List<LineFinding>> found) {
        LocalDate today = LegalTime.today(clock);
        jdbc.sql("""
                select p.line_id, max(g.done_on) as done_on from project_line p
                join project_stage g on g.project_line_id = p.id and g.stage = 12 and g.done_on is not null
                where p.line_id in (:lines)
                  and not exists (select 1 from result_package r where r.line_id = p.line_id and r.state = 'RECEIVED')
                group by p.line_id""").param("lines", lines).query((ResultSet row) -> {
                    LocalDate day = row.getObject("done_on", LocalDate.class);
                    if (day.plusMonths(MONTHS_TO_HAND_UP).isBefore(today)) {
                        add("72", "", of(row.getObject("line_id", UUID.class), found), "review.NOT_HANDED_UP", day.toString(),
                                day.plusMonths(MONTHS_TO_HAND_UP).toString());
                    }
                });
    }
}
