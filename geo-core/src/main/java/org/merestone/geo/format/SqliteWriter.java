package org.merestone.geo.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds an SQLite 3 database in memory: tables whose rows come in the order of their numbers, and the indexes of tables of at most one
 * row that keys demand. Page size 4096, UTF-8.
 */
final class SqliteWriter {

    private static final int PAGE = 4096;
    private static final int FILE_HEADER = 100;
    private static final int MOST_LOCAL = PAGE - 35;
    private static final int LEAST_LOCAL = (PAGE - 12) * 32 / 255 - 23;
    /** A page of an index holds at least four entries. */
    private static final int MOST_LOCAL_OF_INDEX = (PAGE - 12) * 64 / 255 - 23;

    private final List<byte[]> pages = new ArrayList<>();
    private final TableTree schema = new TableTree();

    SqliteWriter() {
        pages.add(new byte[PAGE]);
    }

    /** A table that is being filled. */
    final class TableTree {

        private final List<Child> leaves = new ArrayList<>();
        private final List<byte[]> cells = new ArrayList<>();
        private int size = 8;
        private long last;

        /** Adds the next row. */
        void row(long number, @Nullable Object... values) {
            byte[] payload = record(values);
            ByteArrayOutputStream cell = new ByteArrayOutputStream();
            cell.writeBytes(SqliteVarint.write(payload.length));
            cell.writeBytes(SqliteVarint.write(number));
            int local = local(payload.length);
            cell.write(payload, 0, local);
            if (local < payload.length) {
                cell.writeBytes(ByteBuffer.allocate(4).putInt(overflow(payload, local)).array());
            }
            // the first page of the schema has less room, so no leaf uses what the file's header needs
            if (size + cell.size() + 2 > PAGE - FILE_HEADER && !cells.isEmpty()) {
                endLeaf();
            }
            cells.add(cell.toByteArray());
            size += cell.size() + 2;
            last = number;
        }

        private void endLeaf() {
            leaves.add(new Child(add(page(0x0D, cells, 0, 0)), last));
            cells.clear();
            size = 8;
        }

        /** The page behind the file's header: the schema itself, or the parent of its leaves. */
        byte[] firstPage() {
            if (leaves.isEmpty() && size <= PAGE - FILE_HEADER) {
                return page(0x0D, cells, FILE_HEADER, 0);
            }
            endLeaf();
            return page(0x05, keys(leaves), FILE_HEADER, leaves.get(leaves.size() - 1).page());
        }

        /** Writes what is left and gives the root page. */
        int finish() {
            if (!cells.isEmpty() || leaves.isEmpty()) {
                endLeaf();
            }
            return root(leaves);
        }
    }

    private record Child(int page, long lastRow) {
    }

    TableTree table() {
        return new TableTree();
    }

    /** Enters a table or an index into the schema. */
    void enter(String type, String name, String table, int rootPage, @Nullable String sql) {
        schema.row(schema.last + 1, type, name, table, (long) rootPage, sql);
    }

    /** An index of one entry: the key's values and the row's number. */
    int index(@Nullable Object... keyAndRow) {
        byte[] payload = record(keyAndRow);
        ByteArrayOutputStream cell = new ByteArrayOutputStream();
        cell.writeBytes(SqliteVarint.write(payload.length));
        int local = payload.length <= MOST_LOCAL_OF_INDEX ? payload.length : share(payload.length, MOST_LOCAL_OF_INDEX);
        cell.write(payload, 0, local);
        if (local < payload.length) {
            cell.writeBytes(ByteBuffer.allocate(4).putInt(overflow(payload, local)).array());
        }
        return add(page(0x0A, List.of(cell.toByteArray()), 0, 0));
    }

    /** Ends the schema and writes the file. */
    void write(OutputStream out, int applicationId, int userVersion) throws IOException {
        byte[] page = schema.firstPage();
        ByteBuffer header = ByteBuffer.wrap(page);
        header.put("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII)).putShort((short) PAGE).put((byte) 1).put((byte) 1)
                .put((byte) 0).put((byte) 64).put((byte) 32).put((byte) 32).putInt(1).putInt(pages.size()).putInt(0).putInt(0).putInt(1)
                .putInt(4).putInt(0).putInt(0).putInt(1).putInt(userVersion).putInt(0).putInt(applicationId);
        header.position(92);
        header.putInt(1).putInt(3_040_000);
        pages.set(0, page);
        for (byte[] each : pages) {
            out.write(each);
        }
    }

    private int root(List<Child> children) {
        List<Child> level = children;
        while (level.size() > 1) {
            List<Child> above = new ArrayList<>();
            int perPage = (PAGE - FILE_HEADER - 12) / 15;
            // spread evenly, so that no page is left with a single child
            int groups = (level.size() + perPage - 1) / perPage;
            for (int group = 0; group < groups; group++) {
                int from = (int) ((long) level.size() * group / groups);
                int to = (int) ((long) level.size() * (group + 1) / groups);
                Child rightmost = level.get(to - 1);
                above.add(new Child(add(page(0x05, keys(level.subList(from, to)), 0, rightmost.page())), rightmost.lastRow()));
            }
            level = above;
        }
        return level.get(0).page();
    }

    /** Pointers to all children but the last, which the page's header names. */
    private static List<byte[]> keys(List<Child> children) {
        return children.subList(0, children.size() - 1).stream().map(child -> {
            byte[] key = SqliteVarint.write(child.lastRow());
            return ByteBuffer.allocate(4 + key.length).putInt(child.page()).put(key).array();
        }).toList();
    }

    /** A page with its cells from the end towards the front. */
    private static byte[] page(int type, List<byte[]> cells, int offset, int rightmost) {
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        int end = PAGE;
        page.position(offset + (type == 0x05 ? 12 : 8));
        for (byte[] cell : cells) {
            end -= cell.length;
            page.putShort((short) end);
            page.put(end, cell);
        }
        page.put(offset, (byte) type).putShort(offset + 3, (short) cells.size()).putShort(offset + 5, (short) end);
        if (type == 0x05) {
            page.putInt(offset + 8, rightmost);
        }
        return page.array();
    }

    private int add(byte[] page) {
        pages.add(page);
        return pages.size();
    }

    private static int local(int payload) {
        return payload <= MOST_LOCAL ? payload : share(payload, MOST_LOCAL);
    }

    private static int share(int payload, int most) {
        int share = LEAST_LOCAL + (payload - LEAST_LOCAL) % (PAGE - 4);
        return share <= most ? share : LEAST_LOCAL;
    }

    /** Puts the rest of a payload on pages of its own and gives the first. */
    private int overflow(byte[] payload, int from) {
        int first = pages.size() + 1;
        for (int at = from; at < payload.length; at += PAGE - 4) {
            int length = Math.min(PAGE - 4, payload.length - at);
            boolean ends = at + length == payload.length;
            add(ByteBuffer.allocate(PAGE).putInt(ends ? 0 : pages.size() + 2).put(payload, at, length).array());
        }
        return first;
    }

    static byte[] record(@Nullable Object... values) {
        ByteArrayOutputStream types = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Object value : values) {
            if (value instanceof Long whole) {
                types.write(6);
                body.writeBytes(ByteBuffer.allocate(8).putLong(whole).array());
            } else if (value instanceof Double real) {
                types.write(7);
                body.writeBytes(ByteBuffer.allocate(8).putDouble(real).array());
            } else if (value instanceof byte[] blob) {
                types.writeBytes(SqliteVarint.write(12 + 2L * blob.length));
                body.writeBytes(blob);
            } else if (value != null) {
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                types.writeBytes(SqliteVarint.write(13 + 2L * text.length));
                body.writeBytes(text);
            } else {
                types.write(0);
            }
        }
        int headerLength = types.size() + 1 < 128 ? types.size() + 1 : types.size() + 2;
        ByteArrayOutputStream record = new ByteArrayOutputStream(headerLength + body.size());
        record.writeBytes(SqliteVarint.write(headerLength));
        record.writeBytes(types.toByteArray());
        record.writeBytes(body.toByteArray());
        return record.toByteArray();
    }
}
