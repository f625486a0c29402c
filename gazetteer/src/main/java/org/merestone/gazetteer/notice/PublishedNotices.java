package org.merestone.gazetteer.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.geometry.Geometries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the notices that the public may see, with the comments that are shown and their answers; nothing of who wrote them. */
@Repository
public class PublishedNotices {

    private final JdbcClient jdbc;
    private final Geometries geometries;

    public PublishedNotices(JdbcClient jdbc, Geometries geometries) {
        this.jdbc = jdbc;
        this.geometries = geometries;
    }

    /**
     * A notice as everybody reads it.
     *
     * @param place    where it is about, EPSG:4490
     * @param closed   whether the office has closed it
     * @param comments those that are shown, the oldest first
     * @param paper    the public paper as it went out, or null where none was kept
     */
    public record Shown(UUID id, PublicNotice.Kind kind, String title, String name, String body, String channels, LocalDate fromDay,
                        LocalDate toDay, boolean closed, Geometry place, List<Said> comments, @Nullable Paper paper) {

        /** The last day on which it stands; none for an announcement, which stands for good. */
        public @Nullable LocalDate lastDay() {
            return kind == PublicNotice.Kind.ANNOUNCEMENT ? null : toDay;
        }

        /** Whether it stands on a day: a notice for as long as the public may speak, an announcement from its day on. */
        public boolean stands(LocalDate day) {
            LocalDate last = lastDay();
            return !day.isBefore(fromDay) && (last == null || !day.isAfter(last));
        }

        /** Whether the public may speak on a day. */
        public boolean hears(LocalDate day) {
            return kind == PublicNotice.Kind.NOTICE && !closed && !day.isBefore(fromDay) && !day.isAfter(toDay);
        }
    }

    /** The PDF that went out, by the SHA-256 of its bytes. */
    public record Paper(String sha256, String fileName, long byteSize, int edition) {}

    /** A comment without its writer. */
    public record Said(String text, @Nullable String answer) {}

    /** Every notice that has begun on a day, the latest first. */
    public List<Shown> load(LocalDate day) {
        Map<UUID, List<Said>> said = new HashMap<>();
        jdbc.sql("select notice_id, public_text, answer from public_comment where state = 'SHOWN' order by received_at, id").query(row -> {
            said.computeIfAbsent(row.getObject("notice_id", UUID.class), id -> new ArrayList<>())
                    .add(new Said(row.getString("public_text"), row.getString("answer")));
        });
        Map<UUID, List<Geometry>> batches = new HashMap<>();
        jdbc.sql("select c.batch_id, c.geom from naming_case c where c.batch_id in (select batch_id from public_notice) order by c.case_no")
                .query(row -> {
                    batches.computeIfAbsent(row.getObject("batch_id", UUID.class), id -> new ArrayList<>())
                            .add(geometries.require(row, "geom"));
                });
        Map<UUID, Paper> papers = papers();
        return jdbc.sql("""
                select n.*, c.name, c.geom from public_notice n join naming_case c on c.id = n.case_id
                left join place p on p.id = c.target_id
                where n.from_day <= :day and (p.id is null or p.secrecy = 'PUBLIC')
                order by n.from_day desc, n.opened_at desc""").param("day", day)
                .query((row, n) -> new Shown(row.getObject("id", UUID.class), PublicNotice.Kind.valueOf(row.getString("kind")),
                        row.getString("title"), row.getString("name"), row.getString("body"), row.getString("channels"),
                        row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class),
                        row.getTimestamp("closed_at") != null,
                        place(geometries.require(row, "geom"), batches.get(row.getObject("batch_id", UUID.class))),
                        List.copyOf(said.getOrDefault(row.getObject("id", UUID.class), List.of())),
                        papers.get(row.getObject("id", UUID.class)))).list();
    }

    /** Of each notice the latest edition of its paper that is for everybody. */
    private Map<UUID, Paper> papers() {
        Map<UUID, Paper> papers = new HashMap<>();
        jdbc.sql("""
                select k.notice_id, k.edition_no, f.sha256, f.file_name, f.byte_size
                from kept_paper k join kept_file f on f.paper_id = k.id and f.file_format = 'PDF'
                where k.notice_id is not null and k.grade = 'PUBLIC' order by k.edition_no""").query(row -> {
                    papers.put(row.getObject("notice_id", UUID.class), new Paper(row.getString("sha256"), row.getString("file_name"),
                            row.getLong("byte_size"), row.getInt("edition_no")));
                });
        return papers;
    }

    /** All places of a batch together; else the one of the case. */
    private static Geometry place(Geometry own, @Nullable List<Geometry> ofBatch) {
        return ofBatch == null ? own : Geometries.FACTORY.buildGeometry(ofBatch);
    }
}
