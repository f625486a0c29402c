package org.merestone.boundary.demarcation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.Severity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of survey batches, their points and findings. */
@Repository
class Batches {

    private static final String WITH_NAME =
            "select b.*, a.display_name from survey_batch b join account a on a.id = b.uploaded_by ";
    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_FIX = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate many;
    private final Geometries geometries;

    Batches(JdbcClient jdbc, JdbcTemplate many, Geometries geometries) {
        this.jdbc = jdbc;
        this.many = many;
        this.geometries = geometries;
    }

    SurveyBatch require(UUID id) {
        return jdbc.sql(WITH_NAME + "where b.id = :id").param("id", id).query(Batches::batch).optional()
                .orElseThrow(() -> new Refusal.NotFound("survey.notFound", id));
    }

    /** Those of a task, newest first. */
    List<SurveyBatch> ofTask(UUID taskId) {
        return jdbc.sql(WITH_NAME + "where b.task_id = :task order by b.uploaded_at desc, b.id").param("task", taskId)
                .query(Batches::batch).list();
    }

    /** Those with the same bytes, newest first, without those of tasks that were given up. */
    List<SurveyBatch> ofFile(String sha256) {
        return jdbc.sql(WITH_NAME + "join line_task t on t.id = b.task_id and t.state <> 'CANCELLED' where b.sha256 = :hash "
                        + "order by b.uploaded_at desc, b.id").param("hash", sha256)
                .query(Batches::batch).list();
    }

    void add(SurveyBatch batch, List<BatchPoint> points, List<BatchFinding> findings) {
        jdbc.sql("""
                insert into survey_batch (id, task_id, sha256, file_name, format, encoding, crs_epsg, state, uploaded_by, uploaded_at,
                                          mends, certificate_id)
                values (:id, :task, :hash, :name, :format, :encoding, :epsg, :state, :by, :at, :mends, :certificate)""")
                .param("id", batch.id()).param("task", batch.taskId()).param("hash", batch.sha256()).param("name", batch.fileName())
                .param("format", batch.format()).param("encoding", batch.encoding()).param("epsg", batch.crsEpsg())
                .param("state", batch.state().name()).param("by", batch.uploadedBy()).param("at", batch.uploadedAt())
                .param("mends", String.join(" ", batch.mends())).param("certificate", batch.certificateId()).update();
        many.batchUpdate("""
                insert into survey_point (batch_id, row_no, point_name, feature_code, raw_line, x_north, y_east, crs_epsg, geom, height_m,
                                          height_datum, solution, hrms_m, vrms_m, pdop, satellites, observed_at, marker)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", points, 1_000, (row, point) -> {
                    @Nullable Object[] values = {batch.id(), point.rowNo(), point.name(), point.featureCode(), point.rawLine(),
                        point.xNorth(), point.yEast(), point.crsEpsg(), geometries.bind(geometry(point)), point.heightM(),
                        point.heightDatum(), point.solution(), point.hrmsM(), point.vrmsM(), point.pdop(), point.satellites(),
                        point.observedAt(), point.marker()};
                    for (int i = 0; i < values.length; i++) {
                        row.setObject(i + 1, values[i]);
                    }
                });
        addFindings(batch.id(), findings);
    }

    /** Adds findings after those that are there. */
    void addFindings(UUID batchId, List<BatchFinding> findings) {
        int[] seq = {jdbc.sql("select coalesce(max(seq), 0) from survey_finding where batch_id = :id").param("id", batchId)
                .query(Integer.class).single()};
        many.batchUpdate("""
                insert into survey_finding (batch_id, seq, rule_id, severity, row_no, message_zh, message_en, fix)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", findings, 1_000, (row, finding) -> {
                    row.setObject(1, batchId);
                    row.setInt(2, ++seq[0]);
                    row.setString(3, finding.ruleId());
                    row.setString(4, finding.severity().name());
                    row.setInt(5, finding.rowNo());
                    row.setString(6, Fitted.text(finding.messageZh(), LONGEST_MESSAGE));
                    row.setString(7, Fitted.text(finding.messageEn(), LONGEST_MESSAGE));
                    row.setString(8, finding.mends().isEmpty() ? null : Fitted.text(String.join(" ", finding.mends()), LONGEST_FIX));
                });
    }

    /** The points in the order of the file. */
    List<BatchPoint> points(UUID batchId) {
        return jdbc.sql("select * from survey_point where batch_id = :id order by row_no").param("id", batchId)
                .query(this::point).list();
    }

    /** The findings in the order that they were found, gravest first. */
    List<BatchFinding> findings(UUID batchId) {
        return jdbc.sql("select * from survey_finding where batch_id = :id order by seq").param("id", batchId)
                .query((row, n) -> finding(row)).list();
    }

    private static BatchFinding finding(ResultSet row) throws SQLException {
        return new BatchFinding(row.getString("rule_id"), Severity.valueOf(row.getString("severity")), row.getInt("row_no"),
                row.getString("message_zh"), row.getString("message_en"), words(row.getString("fix")));
    }

    /** What is more than information about the file from which the draft of each task was drawn, by task, each with its place. */
    Map<UUID, List<BatchFinding.Placed>> told(Collection<UUID> taskIds) {
        Map<UUID, List<BatchFinding.Placed>> told = new HashMap<>();
        if (!taskIds.isEmpty()) {
            jdbc.sql("""
                    select f.*, b.task_id, b.sha256, b.file_name, p.geom
                    from survey_batch b join survey_finding f on f.batch_id = b.id
                    left join survey_point p on p.batch_id = f.batch_id and p.row_no = f.row_no
                    where b.task_id in (:tasks) and b.state = 'ACCEPTED' and f.severity <> 'INFO'
                      and not exists (select 1 from survey_batch n where n.task_id = b.task_id and n.state = 'ACCEPTED'
                                      and (n.uploaded_at > b.uploaded_at or n.uploaded_at = b.uploaded_at and n.id < b.id))
                    order by b.task_id, f.seq""").param("tasks", taskIds).query(row -> {
                        told.computeIfAbsent(row.getObject("task_id", UUID.class), id -> new ArrayList<>()).add(new BatchFinding.Placed(
                                row.getString("sha256"), row.getString("file_name"), finding(row), geometries.read(row, "geom")));
                    });
        }
        return told;
    }

    void accepted(UUID id) {
        jdbc.sql("update survey_batch set state = 'ACCEPTED', row_version = row_version + 1 where id = :id").param("id", id).update();
    }

    private static @Nullable Geometry geometry(BatchPoint point) {
        double[] at = point.lonLat();
        return at == null ? null : Geometries.FACTORY.createPoint(new Coordinate(at[0], at[1]));
    }

    private BatchPoint point(ResultSet row, int number) throws SQLException {
        Geometry at = geometries.read(row, "geom");
        return new BatchPoint(row.getInt("row_no"), row.getString("point_name"), row.getString("feature_code"), row.getString("raw_line"),
                row.getBoolean("marker"), decimal(row, "x_north"), decimal(row, "y_east"), row.getObject("crs_epsg", Integer.class),
                at == null ? null : new double[] {at.getCoordinate().x, at.getCoordinate().y}, decimal(row, "height_m"),
                row.getString("height_datum"), row.getString("solution"), decimal(row, "hrms_m"), decimal(row, "vrms_m"),
                decimal(row, "pdop"), row.getObject("satellites", Integer.class), row.getString("observed_at"));
    }

    private static SurveyBatch batch(ResultSet row, int number) throws SQLException {
        return new SurveyBatch(row.getObject("id", UUID.class), row.getObject("task_id", UUID.class), row.getString("sha256").strip(),
                row.getString("file_name"), row.getString("format"), row.getString("encoding"),
                row.getObject("crs_epsg", Integer.class), SurveyBatch.State.valueOf(row.getString("state")),
                row.getObject("uploaded_by", UUID.class), row.getString("display_name"),
                row.getObject("uploaded_at", OffsetDateTime.class), words(row.getString("mends")),
                row.getObject("certificate_id", UUID.class), row.getLong("row_version"));
    }

    private static List<String> words(@Nullable String text) {
        return Optional.ofNullable(text).stream().flatMap(each -> Arrays.stream(each.split(" "))).filter(word -> !word.isEmpty()).toList();
    }

    private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
