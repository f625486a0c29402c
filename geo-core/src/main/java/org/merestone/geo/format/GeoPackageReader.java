package org.merestone.geo.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads the feature tables of a GeoPackage. Views and virtual tables are not read: that would mean to run the file's own SQL. */
final class GeoPackageReader {

    private static final int UNDEFINED_PLANE = -1;

    private final FilePart file;
    private final Intake intake;
    private final SqliteFile database;
    private final Map<String, SqliteTable> tables = new LinkedHashMap<>();

    private record GeometryColumn(String name, long system) {
    }

    private GeoPackageReader(FilePart file, Intake intake) {
        this.file = file;
        this.intake = intake;
        this.database = new SqliteFile(file);
    }

    static List<RawLayer> read(FilePart file, Intake intake) {
        return new GeoPackageReader(file, intake).read();
    }

    private List<RawLayer> read() {
        database.table(1, (rowId, row) -> {
            String sql = row.text(4);
            intake.depth(file.name(), sql.length() > 1 << 20 ? Integer.MAX_VALUE : 0);
            boolean table = row.text(0).equals("table") && row.number(3) > 0;
            if (table && !sql.toUpperCase(Locale.ROOT).contains("WITHOUT ROWID")) {
                tables.putIfAbsent(row.text(1).toLowerCase(Locale.ROOT), SqliteTable.of(row.text(1), row.number(3), sql));
            }
        });
        List<String> names = new ArrayList<>();
        rows("gpkg_contents", Set.of("table_name", "data_type"), (table, row) -> {
            if (row.text(table.column("data_type")).equals("features")) {
                names.add(row.text(table.column("table_name")));
            }
        });
        Map<String, GeometryColumn> geometryColumns = new HashMap<>();
        rows("gpkg_geometry_columns", Set.of("table_name", "column_name", "srs_id"), (table, row) -> geometryColumns.put(
                row.text(table.column("table_name")).toLowerCase(Locale.ROOT),
                new GeometryColumn(row.text(table.column("column_name")), row.number(table.column("srs_id")))));
        Map<Long, StatedSystem> systems = systems();
        List<RawLayer> layers = new ArrayList<>();
        for (String name : names) {
            SqliteTable table = tables.get(name.toLowerCase(Locale.ROOT));
            GeometryColumn column = geometryColumns.get(name.toLowerCase(Locale.ROOT));
            if (table == null || column == null || table.column(column.name()) < 0) {
                intake.tell(VectorFault.VIEW_NOT_READ, FilePlace.part(file.name()), Map.of("name", name));
            } else {
                layers.add(layer(table, column, systems.getOrDefault(column.system(), StatedSystem.SILENT)));
                tables.remove(name.toLowerCase(Locale.ROOT));
            }
        }
        return layers;
    }

    private Map<Long, StatedSystem> systems() {
        Map<Long, StatedSystem> systems = new HashMap<>();
        rows("gpkg_spatial_ref_sys", Set.of("srs_id", "organization", "organization_coordsys_id"), (table, row) -> {
            SqliteTable.Column key = table.columns().get(table.column("srs_id"));
            long id = key.rowId() ? row.rowId() : row.number(table.column("srs_id"));
            long code = row.number(table.column("organization_coordsys_id"));
            boolean epsg = row.text(table.column("organization")).equalsIgnoreCase("EPSG") && code > 0 && code < 1_000_000;
            StatedSystem system = epsg ? SystemText.ofCode((int) code) : SystemText.read(row.text(table.column("definition")));
            systems.put(id, id == 0 || id == UNDEFINED_PLANE ? StatedSystem.SILENT : system);
        });
        return systems;
    }

    private interface TableSink {
        void row(SqliteTable table, SqliteRecord row);
    }

    private void rows(String name, Set<String> columns, TableSink sink) {
        SqliteTable table = tables.get(name);
        if (table == null || columns.stream().anyMatch(column -> table.column(column) < 0)) {
            throw new FormatRefused(VectorFault.DAMAGED, FilePlace.part(file.name()), Map.of("what", name));
        }
        database.table(table.rootPage(), (rowId, row) -> sink.row(table, row));
    }

    private RawLayer layer(SqliteTable table, GeometryColumn geometryColumn, StatedSystem stated) {
        int geometry = table.column(geometryColumn.name());
        List<Optional<Field>> fields = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            SqliteTable.Column column = table.columns().get(i);
            boolean read = i != geometry && !column.rowId() && !column.name().isBlank() && !column.type().equals("BLOB");
            fields.add(read ? Optional.of(new Field(column.name(), type(column.type()))) : Optional.empty());
            if (column.type().equals("BLOB") && i != geometry) {
                intake.tell(VectorFault.FIELD_NOT_READ, FilePlace.part(table.name()), Map.of("field", column.name(), "type", "BLOB"));
            }
        }
        List<RawFeature> features = new ArrayList<>();
        database.table(table.rootPage(), (rowId, row) -> {
            Map<String, Object> attributes = new LinkedHashMap<>();
            FilePlace place = FilePlace.feature(table.name(), features.size() + 1);
            for (int i = 0; i < fields.size(); i++) {
                Field field = fields.get(i).orElse(null);
                Object value = field == null ? null : value(row.value(i), field, place);
                if (field != null && value != null) {
                    attributes.put(field.name(), value);
                }
            }
            intake.feature(table.name(), attributes.size());
            features.add(new RawFeature(place, features.size() + 1, Long.toString(rowId), attributes, geometry(row.value(geometry),
                    place)));
        });
        return new RawLayer(table.name(), fields.stream().flatMap(Optional::stream).toList(), stated, features);
    }

    private static FieldType type(String declared) {
        return switch (declared) {
            case "BOOLEAN" -> FieldType.TRUTH;
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT" -> FieldType.INTEGER;
            case "FLOAT", "DOUBLE", "REAL" -> FieldType.REAL;
            case "DATE" -> FieldType.DATE;
            default -> FieldType.TEXT;
        };
    }

    private @Nullable Object value(@Nullable Object stored, Field field, FilePlace place) {
        if (stored == null || stored instanceof String text && text.isEmpty()) {
            return null;
        }
        try {
            Object value = switch (field.type()) {
                case TEXT -> stored instanceof byte[] ? null : stored.toString();
                case INTEGER -> stored instanceof Long ? stored : null;
                case TRUTH -> stored instanceof Long whole ? (Object) (whole != 0) : null;
                case REAL -> stored instanceof Number number && Double.isFinite(number.doubleValue()) ? (Object) number.doubleValue()
                        : null;
                case DATE -> LocalDate.parse(stored.toString());
            };
            if (value != null) {
                return value;
            }
        } catch (DateTimeException e) {
            // told below, as every value that is not of its field's type
        }
        String shown = stored instanceof byte[] ? "BLOB" : stored.toString();
        intake.tell(VectorFault.VALUE_UNREADABLE, place, Map.of("field", field.name(), "text", shown.substring(0, Math.min(60,
                shown.length()))));
        return null;
    }

    /** GP, version, flags, system, perhaps an envelope; then well-known binary. */
    private @Nullable Geometry geometry(@Nullable Object stored, FilePlace place) {
        try {
            if (stored instanceof byte[] blob && blob.length > 8 && blob[0] == 'G' && blob[1] == 'P') {
                int envelope = blob[3] >> 1 & 7;
                int skipped = 8 + (envelope == 0 ? 0 : envelope == 1 ? 32 : envelope == 4 ? 64 : 48);
                if (envelope > 4 || skipped > blob.length) {
                    throw GeometryFault.damaged("GPB");
                }
                ByteBuffer binary = ByteBuffer.wrap(blob, skipped, blob.length - skipped).slice().order(ByteOrder.LITTLE_ENDIAN);
                Geometry geometry = WellKnownBinary.read(binary, place.part(), intake);
                if (geometry != null) {
                    return geometry;
                }
            } else if (stored != null) {
                throw GeometryFault.damaged("GPB");
            }
            intake.tell(VectorFault.NO_GEOMETRY, place, Map.of());
        } catch (GeometryFault fault) {
            intake.tell(fault.fault(), place, fault.values());
        }
        return null;
    }
}
