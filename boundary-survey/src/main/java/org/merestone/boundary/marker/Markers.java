package org.merestone.boundary.marker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The markers of the register. A position is never overwritten: a later one supersedes it. Callers hold the lock of the draft or line
 * and enter the act in the ledger.
 */
@Repository
public class Markers {

    /** Method of a position that came in an instrument file. */
    public static final String GNSS_RTK = "GNSS_RTK";
    /** Method of a position that somebody typed in. */
    public static final String AS_ENTERED = "AS_ENTERED";

    private static final String WITH_POSITION = """
            select m.*, p.geom, p.raw_text, p.x_north, p.y_east, p.crs_epsg, p.height_m, p.height_datum, p.method, p.accuracy_m,
                   p.batch_id, p.surveyed_on
            from marker m join marker_position p on p.marker_id = m.id and p.superseded_at is null and p.valid_to is null
            """;

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public Markers(JdbcClient jdbc, Geometries geometries, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.clock = clock;
        this.ids = ids;
    }

    /** The markers that a version of a line registered, by number, without those withdrawn. */
    public List<Marker> of(UUID versionId) {
        return of(List.of(versionId)).getOrDefault(versionId, List.of());
    }

    /** The markers of several versions, by version, each version's by number. */
    public Map<UUID, List<Marker>> of(Collection<UUID> versionIds) {
        return versionIds.isEmpty() ? Map.of() : jdbc.sql(WITH_POSITION
                + "where m.line_version_id in (:versions) and m.life_status <> 'WITHDRAWN' order by m.serial, m.type_code")
                .param("versions", versionIds).query(this::read).list().stream().collect(Collectors.groupingBy(Marker::lineVersionId));
    }

    /** How many markers each of several versions registered, without those withdrawn; a version without any is left out. */
    public Map<UUID, Integer> count(Collection<UUID> versionIds) {
        Map<UUID, Integer> counted = new HashMap<>();
        if (!versionIds.isEmpty()) {
            jdbc.sql("""
                    select line_version_id, count(*) as markers from marker
                    where line_version_id in (:versions) and life_status <> 'WITHDRAWN' group by line_version_id""")
                    .param("versions", versionIds).query(row -> {
                        counted.put(row.getObject("line_version_id", UUID.class), row.getInt("markers"));
                    });
        }
        return counted;
    }

    /** The numbers of markers that are history, by line. */
    public Map<UUID, Set<Integer>> retired(Collection<UUID> lineIds) {
        Map<UUID, Set<Integer>> numbers = new HashMap<>();
        if (!lineIds.isEmpty()) {
            jdbc.sql("select line_id, serial from marker where line_id in (:lines) and life_status = 'HISTORIC'").param("lines", lineIds)
                    .query(row -> {
                        numbers.computeIfAbsent(row.getObject("line_id", UUID.class), id -> new HashSet<>()).add(row.getInt("serial"));
                    });
        }
        return numbers;
    }

    /** A marker by its id, withdrawn or not. */
    public Optional<Marker> find(UUID id) {
        return jdbc.sql(WITH_POSITION + "where m.id = :id").param("id", id).query(this::read).optional();
    }

    /** Registers a single marker that was surveyed for a draft; what is engraved on it is not known yet. */
    public UUID register(UUID lineId, UUID draftId, MarkerCode code, @Nullable UUID junction, SurveyedPosition position) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into marker (id, line_id, line_version_id, node_id, serial, type_code, code, engraved_text, shape, placement,
                                    material, life_status)
                values (:id, :line, :draft, :node, :serial, :type, :code, '', :shape, 'SINGLE', 'UNRECORDED', 'SURVEYED')""")
                .param("id", id).param("line", lineId).param("draft", draftId).param("node", junction)
                .param("serial", code.serial()).param("type", code.type()).param("code", code.text())
                .param("shape", junction == null ? "TWO_FACED" : "THREE_FACED").update();
        addPosition(id, position);
        return id;
    }

    /** Registers one more stone of a marker's number, on its version and with its junction. */
    public UUID registerSibling(Marker of, MarkerCode code, int stones, SurveyedPosition position) {
        UUID id = register(of.lineId(), of.lineVersionId(), code, of.nodeId(), position);
        place(id, code, stones);
        return id;
    }

    /** Says that a marker is one of so many stones of its number; three-faced where three stand, or at a junction. */
    public void place(UUID markerId, MarkerCode code, int stones) {
        jdbc.sql("""
                update marker set type_code = :type, code = :code, placement = :placement, row_version = row_version + 1,
                       shape = case when :stones = 3 or :stones = 1 and node_id is not null then 'THREE_FACED' else 'TWO_FACED' end
                where id = :id""").param("type", code.type()).param("code", code.text())
                .param("placement", (stones == 1 ? MarkerKind.SINGLE : stones == 2 ? MarkerKind.DOUBLE : MarkerKind.TRIPLE).name())
                .param("stones", stones).param("id", markerId).update();
    }

    /** Gives a draft's marker another number: one before it was taken out. */
    public void renumber(UUID markerId, MarkerCode code) {
        jdbc.sql("update marker set serial = :serial, code = :code, row_version = row_version + 1 where id = :id and serial <> :serial")
                .param("serial", code.serial()).param("code", code.text()).param("id", markerId).update();
    }

    /** Records another position and supersedes the one before. */
    public void move(UUID markerId, SurveyedPosition position) {
        jdbc.sql("update marker_position set superseded_at = :now where marker_id = :id and superseded_at is null")
                .param("now", LegalTime.now(clock)).param("id", markerId).update();
        addPosition(markerId, position);
        jdbc.sql("update marker set row_version = row_version + 1 where id = :id").param("id", markerId).update();
    }

    /** Says at which junction a marker stands. */
    public void standAt(UUID markerId, UUID junction) {
        jdbc.sql("update marker set node_id = :node, row_version = row_version + 1 where id = :id").param("node", junction)
                .param("id", markerId).update();
    }

    /** Takes a draft's marker out; its row stays. */
    public void withdraw(UUID markerId) {
        jdbc.sql("update marker set life_status = 'WITHDRAWN', row_version = row_version + 1 where id = :id and life_status = 'SURVEYED'")
                .param("id", markerId).update();
    }

    /** Takes all markers of a draft out. */
    public void withdrawAll(UUID draftId) {
        jdbc.sql("""
                update marker set life_status = 'WITHDRAWN', row_version = row_version + 1
                where line_version_id = :draft and life_status = 'SURVEYED'""").param("draft", draftId).update();
    }

    /** From {@code day} the markers of an approved version are in use, and those of the versions before it are history. */
    public void putInUse(UUID lineId, UUID versionId, LocalDate day) {
        jdbc.sql("""
                update marker_position set valid_to = :day where valid_to is null and superseded_at is null and marker_id in
                  (select id from marker where line_id = :line and line_version_id <> :version
                   and life_status not in ('SURVEYED', 'WITHDRAWN', 'HISTORIC'))""")
                .param("day", day).param("line", lineId).param("version", versionId).update();
        jdbc.sql("""
                update marker set life_status = 'HISTORIC', row_version = row_version + 1
                where line_id = :line and line_version_id <> :version and life_status not in ('SURVEYED', 'WITHDRAWN', 'HISTORIC')""")
                .param("line", lineId).param("version", versionId).update();
        jdbc.sql("""
                update marker_position set valid_from = :day where valid_from is null and superseded_at is null and marker_id in
                  (select id from marker where line_version_id = :version and life_status = 'SURVEYED')""")
                .param("day", day).param("version", versionId).update();
        jdbc.sql("""
                update marker set life_status = 'IN_USE', row_version = row_version + 1
                where line_version_id = :version and life_status = 'SURVEYED'""").param("version", versionId).update();
    }

    private void addPosition(UUID markerId, SurveyedPosition at) {
        jdbc.sql("""
                insert into marker_position (id, marker_id, geom, raw_text, x_north, y_east, crs_epsg, height_m, height_datum, method,
                                             accuracy_m, batch_id, surveyed_on, recorded_at)
                values (:id, :marker, :geom, :raw, :x, :y, :epsg, :height, :datum, :method, :accuracy, :batch, :day, :now)""")
                .param("id", ids.get()).param("marker", markerId).param("geom", geometries.bind(at.point())).param("raw", at.rawText())
                .param("x", at.xNorth()).param("y", at.yEast()).param("epsg", at.crsEpsg()).param("height", at.heightM())
                .param("datum", at.heightDatum()).param("method", at.method()).param("accuracy", at.accuracyM())
                .param("batch", at.batchId()).param("day", at.surveyedOn()).param("now", LegalTime.now(clock)).update();
    }

    /** A marker with one of its positions. */
    Marker read(ResultSet row, int number) throws SQLException {
        SurveyedPosition at = new SurveyedPosition((Point) geometries.require(row, "geom"), row.getString("raw_text"),
                decimal(row, "x_north"), decimal(row, "y_east"), row.getObject("crs_epsg", Integer.class), decimal(row, "height_m"),
                row.getString("height_datum"), row.getString("method"), decimal(row, "accuracy_m"),
                row.getObject("batch_id", UUID.class), row.getObject("surveyed_on", LocalDate.class));
        return new Marker(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class),
                row.getObject("line_version_id", UUID.class), row.getObject("node_id", UUID.class), row.getInt("serial"),
                row.getString("code"), row.getString("engraved_text"), row.getString("shape"), row.getString("placement"),
                row.getString("life_status"), at);
    }

    private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
