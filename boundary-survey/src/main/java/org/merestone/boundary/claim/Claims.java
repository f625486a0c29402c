package org.merestone.boundary.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.LegalTime;
import org.merestone.geo.crs.Ellipsoid2000;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of claims and of their evidence. Callers hold the line's lock. */
@Repository
class Claims {

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Claims(JdbcClient jdbc, Geometries geometries, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.clock = clock;
        this.ids = ids;
    }

    /** All claims on a line that there ever were, oldest first. */
    List<BoundaryClaim> of(UUID lineId) {
        Map<UUID, List<Evidence>> evidence = new HashMap<>();
        jdbc.sql("""
                select e.*, d.file_name from claim_evidence e join boundary_claim c on c.id = e.claim_id
                left join document d on d.sha256 = e.sha256 where c.line_id = :line order by e.filed_at, e.id""").param("line", lineId)
                .query(row -> {
                    evidence.computeIfAbsent(row.getObject("claim_id", UUID.class), claim -> new ArrayList<>()).add(evidence(row));
                });
        return jdbc.sql("""
                select c.*, a.display_name from boundary_claim c join account a on a.id = c.drawn_by
                where c.line_id = :line order by c.drawn_at, c.id""").param("line", lineId)
                .query((row, n) -> claim(row, evidence.getOrDefault(row.getObject("id", UUID.class), List.of()))).list();
    }

    BoundaryClaim require(UUID lineId, UUID id) {
        return of(lineId).stream().filter(claim -> claim.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("claim.notFound"));
    }

    UUID add(UUID lineId, UUID unit, MultiLineString course, String basis, String source, @Nullable String sha256, UUID account) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into boundary_claim (id, line_id, unit_id, geom, length_m, basis, source, file_sha256, drawn_by, drawn_at)
                values (:id, :line, :unit, :geom, :length, :basis, :source, :sha256, :account, :now)""")
                .param("id", id).param("line", lineId).param("unit", unit).param("geom", geometries.bind(course))
                .param("length", Ellipsoid2000.length(course)).param("basis", basis).param("source", source).param("sha256", sha256)
                .param("account", account).param("now", LegalTime.now(clock)).update();
        return id;
    }

    void withdraw(UUID id, String why) {
        jdbc.sql("update boundary_claim set withdrawn_at = :now, withdrawn_why = :why where id = :id and withdrawn_at is null")
                .param("now", LegalTime.now(clock)).param("why", why).param("id", id).update();
    }

    void addEvidence(UUID claim, Evidence.Filed filed, @Nullable String sha256, UUID account) {
        jdbc.sql("""
                insert into claim_evidence (id, claim_id, kind, title, document_no, dated, note, sha256, filed_by, filed_at)
                values (:id, :claim, :kind, :title, :no, :dated, :note, :sha256, :account, :now)""")
                .param("id", ids.get()).param("claim", claim).param("kind", filed.kind().name()).param("title", filed.title())
                .param("no", filed.documentNo()).param("dated", filed.dated()).param("note", filed.note()).param("sha256", sha256)
                .param("account", account).param("now", LegalTime.now(clock)).update();
    }

    private BoundaryClaim claim(ResultSet row, List<Evidence> evidence) throws SQLException {
        return new BoundaryClaim(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class), row.getObject("unit_id",
                UUID.class),
                (MultiLineString) geometries.require(row, "geom"), row.getDouble("length_m"), row.getString("basis"),
                row.getString("source"), row.getString("display_name"), row.getObject("drawn_at", OffsetDateTime.class),
                row.getObject("withdrawn_at", OffsetDateTime.class), evidence);
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(row.getObject("id", UUID.class), Evidence.Kind.valueOf(row.getString("kind")), row.getString("title"),
                row.getString("document_no"), row.getObject("dated", LocalDate.class), row.getString("note"), row.getString("sha256"),
                row.getString("file_name"));
    }
}
