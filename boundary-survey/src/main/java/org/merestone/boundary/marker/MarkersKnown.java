package org.merestone.boundary.marker;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.boundary.line.FormerCodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The markers of a course in both times: where each stood on a day, by what had been recorded at a moment, under its code of the day. */
@Repository
public class MarkersKnown {

    private final JdbcClient jdbc;
    private final Markers markers;
    private final FormerCodes codes;

    MarkersKnown(JdbcClient jdbc, Markers markers, FormerCodes codes) {
        this.jdbc = jdbc;
        this.markers = markers;
        this.codes = codes;
    }

    /**
     * The markers that a version of a line registered, by number.
     *
     * @param versionId of a course that is or was in force
     * @param day       legal time
     * @param until     record time: what was entered at this moment or later was not known
     */
    public List<Marker> of(UUID versionId, LocalDate day, OffsetDateTime until) {
        Map<UUID, Marker> latest = new LinkedHashMap<>();
        jdbc.sql("""
                select m.*, p.geom, p.raw_text, p.x_north, p.y_east, p.crs_epsg, p.height_m, p.height_datum, p.method, p.accuracy_m,
                       p.batch_id, p.surveyed_on
                from marker m join marker_position p on p.marker_id = m.id
                where m.line_version_id = :version and m.life_status not in ('PLANNED', 'WITHDRAWN') and p.valid_from <= :day
                  and p.recorded_at < :until and (p.superseded_at is null or p.superseded_at >= :until)
                order by m.serial, m.type_code, p.valid_from desc, p.recorded_at desc""")
                .param("version", versionId).param("day", day).param("until", until).query(markers::read).list()
                .forEach(marker -> latest.putIfAbsent(marker.id(), marker));
        Map<UUID, String> former = codes.on(FormerCodes.Kind.MARKER, latest.keySet(), day);
        return latest.values().stream().map(marker -> marker.coded(former.getOrDefault(marker.id(), marker.code()))).toList();
    }
}
