package org.merestone.boundary.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of sections and of sentences that somebody wrote. Callers hold the lock of the draft and enter the act in the ledger. */
@Repository
public class CourseRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    public CourseRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The sections of a version in order; none where the course runs straight from marker to marker. */
    public List<StoredSection> sections(UUID versionId) {
        return sections(List.of(versionId)).getOrDefault(versionId, List.of());
    }

    /** Those of several versions, by version, in the order of each course. */
    public Map<UUID, List<StoredSection>> sections(Collection<UUID> versionIds) {
        Map<UUID, List<StoredSection>> sections = new HashMap<>();
        if (!versionIds.isEmpty()) {
            jdbc.sql("select * from course_section where line_version_id in (:versions) order by line_version_id, seq")
                    .param("versions", versionIds).query((ResultSet row) -> {
                        sections.computeIfAbsent(row.getObject("line_version_id", UUID.class), id -> new ArrayList<>())
                                .add(section(row, 0));
                    });
        }
        return sections;
    }

    /** Gives a draft these sections and no others. */
    public void replaceSections(UUID draftId, List<StoredSection> sections) {
        jdbc.sql("delete from course_section where line_version_id = :draft").param("draft", draftId).update();
        int seq = 0;
        for (StoredSection section : sections) {
            Section.Terrain terrain = section.terrain();
            jdbc.sql("""
                    insert into course_section (line_version_id, seq, part, ends_at, follows, feature_name, relation, offset_m, movement,
                                                moves_with_feature)
                    values (:draft, :seq, :part, :end, :follows, :name, :relation, :offset, :movement, :moves)""")
                    .param("draft", draftId).param("seq", ++seq).param("part", section.part()).param("end", section.endsAt())
                    .param("follows", terrain.follows().name()).param("name", terrain.featureName())
                    .param("relation", terrain.relation().place().name()).param("offset", terrain.relation().offsetM())
                    .param("movement", terrain.movement().name()).param("moves", terrain.movesWithFeature()).update();
        }
    }

    /** The sentences that somebody wrote, by where they begin. */
    public Map<String, String> sentences(UUID versionId) {
        return sentences(List.of(versionId)).getOrDefault(versionId, Map.of());
    }

    /** Those of several versions, by version. */
    public Map<UUID, Map<String, String>> sentences(Collection<UUID> versionIds) {
        Map<UUID, Map<String, String>> sentences = new HashMap<>();
        if (!versionIds.isEmpty()) {
            jdbc.sql("select * from course_sentence where line_version_id in (:versions) order by line_version_id, begins_at")
                    .param("versions", versionIds).query((ResultSet row) -> {
                        sentences.computeIfAbsent(row.getObject("line_version_id", UUID.class), id -> new LinkedHashMap<>())
                                .put(row.getString("begins_at"), row.getString("text"));
                    });
        }
        return sentences;
    }

    /** Keeps what somebody wrote in place of the sentence that begins there. */
    public void write(UUID draftId, String beginsAt, String text, UUID author) {
        erase(draftId, beginsAt);
        jdbc.sql("""
                insert into course_sentence (line_version_id, begins_at, text, written_by, written_at)
                values (:draft, :begins, :text, :author, :now)""").param("draft", draftId).param("begins", beginsAt).param("text", text)
                .param("author", author).param("now", LegalTime.now(clock)).update();
    }

    /** Lets the sentence that begins there be made from the sections again. */
    public void erase(UUID draftId, String beginsAt) {
        jdbc.sql("delete from course_sentence where line_version_id = :draft and begins_at = :begins").param("draft", draftId)
                .param("begins", beginsAt).update();
    }

    /**
     * Keeps what was said of a draft when a new survey draws it: a section ends, and a sentence begins, at the new point of the same number;
     * what belonged to a point that the new survey lacks is gone.
     */
    public void carryOver(UUID draftId, List<BoundaryPoint> before, List<BoundaryPoint> after) {
        Map<UUID, UUID> next = new HashMap<>();
        before.forEach(old -> after.stream().filter(point -> point.number().equals(old.number())).findFirst()
                .ifPresent(point -> next.put(old.id(), point.id())));
        List<StoredSection> kept = sections(draftId).stream()
                .filter(section -> section.endsAt() == null || next.containsKey(section.endsAt()))
                .map(section -> section.endsAt() == null ? section
                        : new StoredSection(section.part(), next.get(section.endsAt()), section.terrain())).toList();
        replaceSections(draftId, kept);
        before.forEach(old -> {
            if (next.containsKey(old.id())) {
                jdbc.sql("update course_sentence set begins_at = :after where line_version_id = :draft and begins_at = :before")
                        .param("after", next.get(old.id()).toString()).param("draft", draftId).param("before", old.id().toString()).update();
            } else {
                erase(draftId, old.id().toString());
            }
        });
    }

    /** What a fingerprint covers of a course in words. */
    public static List<String> entries(List<StoredSection> sections, Map<String, String> sentences) {
        return Stream.concat(sections.stream().map(StoredSection::entry),
                sentences.entrySet().stream().map(sentence -> sentence.getKey() + " " + sentence.getValue())).toList();
    }

    static StoredSection section(ResultSet row, int number) throws SQLException {
        Relation relation = new Relation(Relation.Place.valueOf(row.getString("relation")), row.getDouble("offset_m"));
        return new StoredSection(row.getInt("part"), row.getObject("ends_at", UUID.class), new Section.Terrain(
                Follows.valueOf(row.getString("follows")), row.getString("feature_name"), relation,
                Movement.valueOf(row.getString("movement")), row.getBoolean("moves_with_feature")));
    }
}
