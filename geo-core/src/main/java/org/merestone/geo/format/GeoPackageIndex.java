package org.merestone.geo.format;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * The spatial index of a GeoPackage's feature table (extension gpkg_rtree_index, OGC 12-128r17 annex F.3): SQLite's R*Tree module keeps
 * its nodes as blobs of 51 cells in an ordinary table, which are packed here from the leaves up, boxes in Hilbert order; and the triggers
 * that keep it right when a program changes the table.
 */
final class GeoPackageIndex {

    private static final int CELLS = 51;
    private static final int CELL = 24;
    private static final int NODE = 4 + CELLS * CELL;

    private static final String EXTENSIONS =
            "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, "
            + "definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))";

    private final List<Entry> leaves = new ArrayList<>();

    /** A box in single precision, never smaller than the one it was, over a row or a node. */
    private record Entry(long id, Envelope box) {
    }

    void add(long row, Envelope box) {
        if (!box.isNull()) {
            leaves.add(new Entry(row, box));
        }
    }

    /** Enters index, triggers and extension into the schema; the feature table is there already. */
    void enter(SqliteWriter database, String table, String column) {
        String index = "rtree_" + table + "_" + column;
        SqliteWriter.TableTree nodes = database.table();
        SqliteWriter.TableTree parents = database.table();
        SqliteWriter.TableTree rows = database.table();
        pack(nodes, parents, rows);
        database.enter("table", index, index, 0, "CREATE VIRTUAL TABLE " + quoted(index) + " USING rtree(id, minx, maxx, miny, maxy)");
        shadow(database, index + "_rowid", rows, "(rowid INTEGER PRIMARY KEY,nodeno)");
        shadow(database, index + "_node", nodes, "(nodeno INTEGER PRIMARY KEY,data)");
        shadow(database, index + "_parent", parents, "(nodeno INTEGER PRIMARY KEY,parentnode)");
        triggers(database, table, column, index);
        SqliteWriter.TableTree extensions = database.table();
        extensions.row(1, table, column, "gpkg_rtree_index", "http://www.geopackage.org/spec130/#extension_rtree", "write-only");
        database.enter("table", "gpkg_extensions", "gpkg_extensions", extensions.finish(), EXTENSIONS);
        database.enter("index", "sqlite_autoindex_gpkg_extensions_1", "gpkg_extensions",
                database.index(table, column, "gpkg_rtree_index", 1L), null);
    }

    private static void shadow(SqliteWriter database, String name, SqliteWriter.TableTree rows, String columns) {
        database.enter("table", name, name, rows.finish(), "CREATE TABLE " + quoted(name) + columns);
    }

    /** Level by level from the root, which is node 1; a level's nodes have their numbers in the order of what is under them. */
    private void pack(SqliteWriter.TableTree nodes, SqliteWriter.TableTree parents, SqliteWriter.TableTree rows) {
        Envelope all = new Envelope();
        leaves.forEach(leaf -> all.expandToInclude(leaf.box()));
        List<List<List<Entry>>> levels = new ArrayList<>();
        List<Entry> below = leaves.stream().sorted(Comparator.comparingLong(leaf -> PackedTree.hilbert(leaf.box(), all))).toList();
        do {
            List<List<Entry>> level = groups(below);
            levels.add(0, level);
            below = level.stream().map(group -> new Entry(0, boxOf(group))).toList();
        } while (below.size() > 1);
        long node = 0;
        long[] nodeOfRow = new long[leaves.stream().mapToInt(leaf -> (int) leaf.id()).max().orElse(0) + 1];
        for (int depth = 0; depth < levels.size(); depth++) {
            long child = node + levels.get(depth).size();
            for (List<Entry> group : levels.get(depth)) {
                node++;
                ByteBuffer data = ByteBuffer.allocate(NODE);
                data.putShort((short) (node == 1 ? levels.size() - 1 : 0)).putShort((short) group.size());
                for (Entry entry : group) {
                    boolean leaf = depth == levels.size() - 1;
                    long id = leaf ? entry.id() : ++child;
                    put(data, id, entry.box());
                    if (leaf) {
                        nodeOfRow[(int) id] = node;
                    } else {
                        parents.row(id, null, node);
                    }
                }
                nodes.row(node, null, data.array());
            }
        }
        for (int row = 1; row < nodeOfRow.length; row++) {
            if (nodeOfRow[row] > 0) {
                rows.row(row, null, nodeOfRow[row]);
            }
        }
    }

    /** As few groups as hold all, of about equal size; one that is empty where there is nothing. */
    private static List<List<Entry>> groups(List<Entry> entries) {
        int count = Math.max(1, (entries.size() + CELLS - 1) / CELLS);
        List<List<Entry>> groups = new ArrayList<>(count);
        for (int group = 0; group < count; group++) {
            groups.add(entries.subList((int) ((long) entries.size() * group / count), (int) ((long) entries.size() * (group + 1) / count)));
        }
        return groups;
    }

    private static Envelope boxOf(List<Entry> group) {
        Envelope box = new Envelope();
        group.forEach(entry -> box.expandToInclude(entry.box()));
        return box;
    }

    private static void put(ByteBuffer data, long id, Envelope box) {
        data.putLong(id).putFloat(down(box.getMinX())).putFloat(up(box.getMaxX())).putFloat(down(box.getMinY()))
                .putFloat(up(box.getMaxY()));
    }

    private static float down(double value) {
        float near = (float) value;
        return near > value ? Math.nextDown(near) : near;
    }

    private static float up(double value) {
        float near = (float) value;
        return near < value ? Math.nextUp(near) : near;
    }

    private static void triggers(SqliteWriter database, String table, String column, String index) {
        String some = "(NEW.%2$s NOTNULL AND NOT ST_IsEmpty(NEW.%2$s))";
        String none = "(NEW.%2$s ISNULL OR ST_IsEmpty(NEW.%2$s))";
        String put = "INSERT OR REPLACE INTO %3$s VALUES (NEW.\"fid\", ST_MinX(NEW.%2$s), ST_MaxX(NEW.%2$s), ST_MinY(NEW.%2$s), "
                + "ST_MaxY(NEW.%2$s)); ";
        String drop = "DELETE FROM %3$s WHERE id = OLD.\"fid\"; ";
        for (List<String> trigger : List.of(
                List.of("insert", "INSERT ON %1$s WHEN " + some, put),
                List.of("update1", "UPDATE OF %2$s ON %1$s WHEN OLD.\"fid\" = NEW.\"fid\" AND " + some, put),
                List.of("update2", "UPDATE OF %2$s ON %1$s WHEN OLD.\"fid\" = NEW.\"fid\" AND " + none, drop),
                List.of("update3", "UPDATE ON %1$s WHEN OLD.\"fid\" != NEW.\"fid\" AND " + some, drop + put),
                List.of("update4", "UPDATE ON %1$s WHEN OLD.\"fid\" != NEW.\"fid\" AND " + none,
                        "DELETE FROM %3$s WHERE id IN (OLD.\"fid\", NEW.\"fid\"); "),
                List.of("delete", "DELETE ON %1$s WHEN OLD.%2$s NOT NULL", drop))) {
            String name = index + "_" + trigger.get(0);
            String[] quoted = Arrays.stream(new String[] {table, column, index}).map(GeoPackageIndex::quoted).toArray(String[]::new);
            String what = String.format(trigger.get(1) + " BEGIN " + trigger.get(2) + "END", (Object[]) quoted);
            database.enter("trigger", name, table, 0, "CREATE TRIGGER " + quoted(name) + " AFTER " + what);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
