package org.merestone.geo.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.crs.CoordinateSystem;

/** Writes a GeoPackage 1.3 with one feature table and its spatial index. */
final class GeoPackageWriter {

    private static final int APPLICATION = 0x47504B47;
    private static final int VERSION = 10_300;
    private static final int LONGEST_NAME = 200;
    private static final int WGS84 = 4326;
    /** The day of a table's last change; ours say none, so that equal layers make equal files. */
    private static final String NO_DAY = "1980-01-01T00:00:00.000Z";

    private static final String SYSTEMS = "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, "
            + "organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)";
    private static final String CONTENTS = "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, "
            + "identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT "
            + "(strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, "
            + "CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))";
    private static final String GEOMETRY_COLUMNS = "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, "
            + "column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, "
            + "z TINYINT NOT NULL, m TINYINT NOT NULL, "
            + "CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), "
            + "CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), "
            + "CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))";

    private GeoPackageWriter() {
    }

    static void write(Outgoing layer, OutputStream out) throws IOException {
        layer.rename(ShortNames.of(layer.fields().stream().map(Field::name).toList(), LONGEST_NAME, Set.of("fid", "geom")));
        String name = tableName(layer.name());
        long system = layer.target().epsg();
        SqliteWriter database = new SqliteWriter();
        SqliteWriter.TableTree features = database.table();
        Envelope box = new Envelope();
        GeoPackageIndex index = new GeoPackageIndex();
        long row = 0;
        for (Feature feature : layer.features()) {
            Geometry geometry = layer.geometry(feature);
            if (geometry != null) {
                box.expandToInclude(geometry.getEnvelopeInternal());
            }
            features.row(++row, values(layer, feature, geometry, system));
            index.add(row, geometry == null ? new Envelope() : geometry.getEnvelopeInternal());
        }
        int featureRoot = features.finish();
        enter(database, "gpkg_spatial_ref_sys", SYSTEMS, systems(layer.target()));
        boolean none = box.isNull();
        List<@Nullable Object[]> contents = new ArrayList<>();
        contents.add(new @Nullable Object[] {name, "features", name, "", NO_DAY, none ? null : box.getMinX(), none ? null : box.getMinY(),
            none ? null : box.getMaxX(), none ? null : box.getMaxY(), system});
        enter(database, "gpkg_contents", CONTENTS, contents);
        int byName = database.index(name, 1L);
        int byIdentifier = database.index(name, 1L);
        database.enter("index", "sqlite_autoindex_gpkg_contents_1", "gpkg_contents", byName, null);
        database.enter("index", "sqlite_autoindex_gpkg_contents_2", "gpkg_contents", byIdentifier, null);
        List<@Nullable Object[]> columns = new ArrayList<>();
        columns.add(new @Nullable Object[] {name, "geom", geometryType(layer), system, heights(layer), 0L});
        enter(database, "gpkg_geometry_columns", GEOMETRY_COLUMNS, columns);
        database.enter("index", "sqlite_autoindex_gpkg_geometry_columns_1", "gpkg_geometry_columns", database.index(name, "geom", 1L),
                null);
        database.enter("index", "sqlite_autoindex_gpkg_geometry_columns_2", "gpkg_geometry_columns", database.index(name, 1L), null);
        database.enter("table", name, name, featureRoot, createTable(layer, name));
        index.enter(database, name, "geom");
        database.write(out, APPLICATION, VERSION);
    }

    private static void enter(SqliteWriter database, String name, String sql, List<@Nullable Object[]> rows) {
        SqliteWriter.TableTree table = database.table();
        long number = 0;
        for (@Nullable Object[] row : rows) {
            // an INTEGER PRIMARY KEY is the row's own number and stored as null
            boolean keyed = name.equals("gpkg_spatial_ref_sys");
            number = keyed && row[1] instanceof Long id ? id : number + 1;
            if (keyed) {
                row[1] = null;
            }
            table.row(number, row);
        }
        database.enter("table", name, name, table.finish(), sql);
    }

    /** In the order of their numbers. */
    private static List<@Nullable Object[]> systems(CoordinateSystem target) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(new @Nullable Object[] {"Undefined cartesian SRS", -1L, "NONE", -1L, "undefined",
                "undefined cartesian coordinate reference system"});
        rows.add(new @Nullable Object[] {"Undefined geographic SRS", 0L, "NONE", 0L, "undefined",
                "undefined geographic coordinate reference system"});
        List<Integer> codes = target.epsg() == WGS84 ? List.of(WGS84)
                : target.epsg() < WGS84 ? List.of(target.epsg(), WGS84) : List.of(WGS84, target.epsg());
        for (int code : codes) {
            String text = EsriText.of(CoordinateSystem.ofEpsg(code));
            rows.add(new @Nullable Object[] {text.substring(text.indexOf('"') + 1, text.indexOf('"', 8)), (long) code, "EPSG",
                    (long) code, text, null});
        }
        return rows;
    }

    private static @Nullable Object[] values(Outgoing layer, Feature feature, @Nullable Geometry geometry, long system) {
        @Nullable Object[] values = new @Nullable Object[layer.fields().size() + 2];
        values[1] = geometry == null ? null : binary(geometry, (int) system);
        for (int i = 0; i < layer.fields().size(); i++) {
            Object value = feature.attributes().get(layer.fields().get(i).name());
            values[i + 2] = value instanceof Boolean truth ? Long.valueOf(truth ? 1 : 0) : value;
        }
        return values;
    }

    /** GP, version 0, little endian with an envelope of x and y, and of z where there are heights, the system; then well-known binary. */
    private static byte[] binary(Geometry geometry, int system) {
        Heights heights = Heights.of(geometry);
        boolean height = heights.everywhere();
        byte[] known = BinaryShape.of(geometry, height);
        Envelope box = geometry.getEnvelopeInternal();
        ByteBuffer out = ByteBuffer.allocate((height ? 56 : 40) + known.length).order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) (height ? 5 : 3))
                .putInt(system).putDouble(box.getMinX()).putDouble(box.getMaxX()).putDouble(box.getMinY()).putDouble(box.getMaxY());
        return (height ? out.putDouble(heights.least()).putDouble(heights.greatest()) : out).put(known).array();
    }

    /** As gpkg_geometry_columns says it: 0 where no geometry has heights, 1 where all have, 2 where they may. */
    private static long heights(Outgoing layer) {
        List<Heights> all = layer.features().stream().map(feature -> Heights.of(feature.geometry())).filter(each -> each.vertices() > 0)
                .toList();
        return all.stream().noneMatch(Heights::everywhere) ? 0L : all.stream().allMatch(Heights::everywhere) ? 1L : 2L;
    }

    private static String createTable(Outgoing layer, String name) {
        Map<String, String> names = layer.told().fieldNames();
        StringBuilder sql = new StringBuilder("CREATE TABLE ").append(quoted(name))
                .append(" (\"fid\" INTEGER PRIMARY KEY NOT NULL, \"geom\" ").append(geometryType(layer));
        for (Field field : layer.fields()) {
            sql.append(", ").append(quoted(names.getOrDefault(field.name(), field.name()))).append(' ').append(switch (field.type()) {
                case TEXT -> "TEXT";
                case INTEGER -> "INTEGER";
                case REAL -> "REAL";
                case TRUTH -> "BOOLEAN";
                case DATE -> "DATE";
            });
        }
        return sql.append(")").toString();
    }

    /** The one kind that all features are, or the word for any. */
    private static String geometryType(Outgoing layer) {
        Set<String> kinds = new TreeSet<>();
        layer.features().forEach(feature -> {
            if (feature.geometry() != null) {
                kinds.add(feature.geometry().getGeometryType().toUpperCase(Locale.ROOT));
            }
        });
        return kinds.size() == 1 ? kinds.iterator().next() : "GEOMETRY";
    }

    private static String tableName(String name) {
        String plain = ShortNames.cut(name.replaceAll("\\p{Cntrl}", "_").strip(), LONGEST_NAME);
        String lower = plain.toLowerCase(Locale.ROOT);
        return plain.isEmpty() || lower.startsWith("gpkg_") || lower.startsWith("sqlite_") || lower.startsWith("rtree_") ? "layer_"
                + plain : plain;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
