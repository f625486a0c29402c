package org.merestone.geo.format;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Map;

/**
 * The pages of an SQLite 3 database, read as data: table b-trees and their overflow chains, nothing else. No SQL of the file is ever
 * run, so views, triggers, expressions and extensions in it do nothing.
 *
 * <p>Every page is used at most once and no page yields more bytes than it has, so that reading is linear in the size of the file
 * whatever its pointers say. Not thread-safe.
 */
final class SqliteFile {

    private static final int FILE_HEADER = 100;
    private static final int LEAF = 0x0D;
    private static final int INTERIOR = 0x05;
    private static final int DEEPEST = 30;

    private final FilePart file;
    private final ByteBuffer bytes;
    private final int pageSize;
    private final int usable;
    private final int pageCount;
    private final BitSet used = new BitSet();

    /** Takes the rows of a table. */
    interface RowSink {
        void row(long rowId, SqliteRecord record);
    }

    SqliteFile(FilePart file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file.bytes());
        require(file.bytes().length >= 512, "sqlite header");
        int size = Short.toUnsignedInt(bytes.getShort(16));
        this.pageSize = size == 1 ? 65_536 : size;
        this.usable = pageSize - (bytes.get(20) & 0xFF);
        require(pageSize >= 512 && Integer.bitCount(pageSize) == 1 && usable >= 480, "sqlite header");
        this.pageCount = file.bytes().length / pageSize;
    }

    /** 1 UTF-8, 2 UTF-16 little endian, 3 UTF-16 big endian. */
    int encoding() {
        return bytes.getInt(56);
    }

    /** Reads a table from its root page, in the order of row numbers. */
    void table(long rootPage, RowSink sink) {
        page(rootPage, 0, sink);
    }

    private void page(long number, int depth, RowSink sink) {
        require(depth <= DEEPEST, "sqlite tree");
        int start = use(number);
        int header = start + (number == 1 ? FILE_HEADER : 0);
        int type = bytes.get(header);
        require(type == LEAF || type == INTERIOR, "sqlite page " + number);
        int cells = Short.toUnsignedInt(bytes.getShort(header + 3));
        int pointers = header + (type == LEAF ? 8 : 12);
        require(pointers + 2L * cells <= start + usable, "sqlite page " + number);
        int[] budget = {usable};
        for (int i = 0; i < cells; i++) {
            int offset = Short.toUnsignedInt(bytes.getShort(pointers + 2 * i));
            require(offset + 4 <= usable && start + offset >= pointers, "sqlite page " + number);
            if (type == LEAF) {
                row(start, start + offset, budget, sink);
            } else {
                page(Integer.toUnsignedLong(bytes.getInt(start + offset)), depth + 1, sink);
            }
        }
        if (type == INTERIOR) {
            page(Integer.toUnsignedLong(bytes.getInt(header + 8)), depth + 1, sink);
        }
    }

    private void row(int pageStart, int at, int[] budget, RowSink sink) {
        int end = pageStart + usable;
        SqliteVarint length = SqliteVarint.read(bytes, at, end);
        SqliteVarint rowId = SqliteVarint.read(bytes, length.next(), end);
        long payload = length.value();
        require(payload >= 0 && payload <= file.bytes().length, "sqlite row " + rowId.value());
        long local = local(payload);
        require(rowId.next() + local + (local < payload ? 4 : 0) <= end, "sqlite row " + rowId.value());
        budget[0] -= (int) local;
        require(budget[0] >= 0, "sqlite row " + rowId.value());
        byte[] whole;
        if (local == payload) {
            whole = new byte[(int) payload];
            bytes.get(rowId.next(), whole);
        } else {
            whole = overflowing(rowId.next(), (int) local, (int) payload);
        }
        sink.row(rowId.value(), new SqliteRecord(whole, encoding(), file.name(), rowId.value()));
    }

    /** How much of a payload stands on a leaf page itself. */
    private long local(long payload) {
        int most = usable - 35;
        if (payload <= most) {
            return payload;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        long share = least + (payload - least) % (usable - 4);
        return share <= most ? share : least;
    }

    /** The chain is followed once to see that it is long enough, before memory is given to it. */
    private byte[] overflowing(int at, int local, int payload) {
        long first = Integer.toUnsignedLong(bytes.getInt(at + local));
        long missing = (long) payload - local;
        long next = first;
        for (long left = missing; left > 0; left -= usable - 4) {
            next = Integer.toUnsignedLong(bytes.getInt(use(next)));
        }
        byte[] whole = new byte[payload];
        bytes.get(at, whole, 0, local);
        int filled = local;
        for (long page = first; filled < payload; ) {
            int start = start(page);
            int length = Math.min(payload - filled, usable - 4);
            bytes.get(start + 4, whole, filled, length);
            filled += length;
            page = Integer.toUnsignedLong(bytes.getInt(start));
        }
        return whole;
    }

    private int use(long page) {
        int start = start(page);
        require(!used.get((int) page), "sqlite page " + page);
        used.set((int) page);
        return start;
    }

    private int start(long page) {
        require(page >= 1 && page <= pageCount, "sqlite page " + page);
        return (int) ((page - 1) * pageSize);
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new FormatRefused(VectorFault.DAMAGED, FilePlace.part(file.name()), Map.of("what", what));
        }
    }
}
