package org.merestone.boundary.marker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.Azimuth;
import org.merestone.geo.crs.GridAzimuth;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.MagneticAzimuth;
import org.merestone.geo.crs.TrueAzimuth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sheets of markers. Callers hold the lock of the draft and enter the act in the ledger. */
@Repository
public class MarkerSheets {

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Supplier<UUID> ids;

    public MarkerSheets(JdbcClient jdbc, Geometries geometries, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.ids = ids;
    }

    /** The sheet of a marker, as far as it has been filled in. */
    public MarkerSheet of(UUID markerId) {
        return Objects.requireNonNull(where("m.id", List.of(markerId)).get(markerId));
    }

    /** The sheets of all markers of several versions, by marker. */
    public Map<UUID, MarkerSheet> ofVersions(Collection<UUID> versionIds) {
        return versionIds.isEmpty() ? Map.of() : where("m.line_version_id", versionIds);
    }

    private Map<UUID, MarkerSheet> where(String column, Collection<UUID> ids) {
        String where = " join marker m on m.id = s.marker_id where " + column + " in (:ids) order by s.marker_id, ";
        Map<UUID, List<MarkerSheet.Face>> faces = new HashMap<>();
        jdbc.sql("select s.* from marker_face s" + where + "s.face_no").param("ids", ids).query(row -> {
            faces.computeIfAbsent(row.getObject("marker_id", UUID.class), id -> new ArrayList<>())
                    .add(new MarkerSheet.Face(row.getObject("faces_unit_id", UUID.class), row.getString("engraved_text")));
        });
        Map<UUID, List<ReferenceObject>> objects = new HashMap<>();
        jdbc.sql("select s.* from reference_object s" + where + "s.seq").param("ids", ids).query(row -> {
            objects.computeIfAbsent(row.getObject("marker_id", UUID.class), id -> new ArrayList<>()).add(object(row));
        });
        Map<UUID, MarkerSheet> sheets = new HashMap<>();
        jdbc.sql("select m.* from marker m where " + column + " in (:ids)").param("ids", ids).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            sheets.put(id, new MarkerSheet(material(row.getString("material")), row.getString("size_text"), decimal(row, "buried_depth_m"),
                    row.getObject("managing_unit_id", UUID.class), faces.getOrDefault(id, List.of()),
                    objects.getOrDefault(id, List.of())));
        });
        return sheets;
    }

    /** Fills in the sheet of a marker, in place of what it said before. What is engraved on the whole stone is what its faces say. */
    public void save(UUID markerId, MarkerSheet sheet) {
        String engraved = String.join(" / ", sheet.faces().stream().map(MarkerSheet.Face::engravedText).filter(text -> !text.isBlank()).toList());
        jdbc.sql("""
                update marker set material = :material, size_text = :size, buried_depth_m = :depth, managing_unit_id = :unit,
                       engraved_text = :engraved, row_version = row_version + 1 where id = :id""")
                .param("material", sheet.material().name()).param("size", sheet.sizeText()).param("depth", sheet.buriedDepthM())
                .param("unit", sheet.managingUnitId())
                .param("engraved", engraved.length() > 60 ? engraved.substring(0, 60) : engraved).param("id", markerId).update();
        jdbc.sql("delete from marker_face where marker_id = :id").param("id", markerId).update();
        int face = 0;
        for (MarkerSheet.Face each : sheet.faces()) {
            jdbc.sql("insert into marker_face (marker_id, face_no, faces_unit_id, engraved_text) values (:id, :no, :unit, :text)")
                    .param("id", markerId).param("no", ++face).param("unit", each.facesUnitId()).param("text", each.engravedText()).update();
        }
        jdbc.sql("delete from reference_object where marker_id = :id").param("id", markerId).update();
        int seq = 0;
        for (ReferenceObject each : sheet.objects()) {
            insert(markerId, ++seq, each);
        }
    }

    /** What a fingerprint covers of the sheets of markers. */
    public static List<String> entries(List<Marker> markers, Map<UUID, MarkerSheet> sheets) {
        List<String> entries = new ArrayList<>();
        for (Marker marker : markers) {
            MarkerSheet sheet = Objects.requireNonNull(sheets.get(marker.id()));
            if (!sheet.faces().isEmpty() || !sheet.objects().isEmpty() || sheet.managingUnitId() != null) {
                entries.add(marker.serial() + " " + sheet);
            }
        }
        return entries;
    }

    private void insert(UUID markerId, int seq, ReferenceObject object) {
        LonLat at = object.at();
        MagneticAzimuth needle = object.azimuth() instanceof MagneticAzimuth magnetic ? magnetic : null;
        jdbc.sql("""
                insert into reference_object (id, marker_id, seq, name, measured_part, azimuth_deg, azimuth_kind, declination_deg, observed_on,
                                              distance_m, condition, geom)
                values (:id, :marker, :seq, :name, :part, :azimuth, :kind, :declination, :day, :distance, :condition, :geom)""")
                .param("id", ids.get()).param("marker", markerId).param("seq", seq).param("name", object.name())
                .param("part", object.measuredPart()).param("azimuth", object.azimuth().degrees()).param("kind", kind(object.azimuth()))
                .param("declination", needle == null ? null : needle.declination()).param("day", needle == null ? null : needle.observedOn())
                .param("distance", object.distanceM()).param("condition", object.condition().name())
                .param("geom", at == null ? null : geometries.bind(Geometries.FACTORY.createPoint(new Coordinate(at.lon(), at.lat())))).update();
    }

    private ReferenceObject object(ResultSet row) throws SQLException {
        Geometry at = geometries.read(row, "geom");
        double degrees = row.getDouble("azimuth_deg");
        LocalDate day = row.getObject("observed_on", LocalDate.class);
        Azimuth azimuth = switch (row.getString("azimuth_kind")) {
            case "GRID" -> new GridAzimuth(degrees);
            case "MAGNETIC" -> new MagneticAzimuth(degrees, row.getDouble("declination_deg"), day == null ? LocalDate.EPOCH : day);
            default -> new TrueAzimuth(degrees);
        };
        return new ReferenceObject(row.getString("name"), row.getString("measured_part"), azimuth, row.getDouble("distance_m"),
                ReferenceObject.Condition.valueOf(row.getString("condition")), at == null ? null : LonLat.of(at.getCoordinate()));
    }

    private static String kind(Azimuth azimuth) {
        return azimuth instanceof GridAzimuth ? "GRID" : azimuth instanceof MagneticAzimuth ? "MAGNETIC" : "TRUE";
    }

    /** A material of an older register that is none of the words is told as another. */
    private static MarkerSheet.Material material(String stored) {
        for (MarkerSheet.Material material : MarkerSheet.Material.values()) {
            if (material.name().equals(stored)) {
                return material;
            }
        }
        return MarkerSheet.Material.OTHER;
    }

    private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
