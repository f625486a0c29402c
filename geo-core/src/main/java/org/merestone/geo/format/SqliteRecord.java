package org.merestone.geo.format;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row: a header of types, then the values. A value is null, Long, Double, String or byte[]. */
final class SqliteRecord {

    private static final int MOST_COLUMNS = 2_000;

    private final ByteBuffer payload;
    private final Charset charset;
    private final String part;
    private final long rowId;
    private final List<Cell> cells = new ArrayList<>();

    private record Cell(long type, int start, int length) {
    }

    SqliteRecord(byte[] payload, int encoding, String part, long rowId) {
        this.payload = ByteBuffer.wrap(payload);
        this.charset = encoding == 2 ? StandardCharsets.UTF_16LE : encoding == 3 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        this.part = part;
        this.rowId = rowId;
        SqliteVarint header = SqliteVarint.read(this.payload, 0, payload.length);
        require(header.next() > 0 && header.value() >= header.next() && header.value() <= payload.length);
        long start = header.value();
        for (int at = header.next(); at < header.value(); ) {
            SqliteVarint type = SqliteVarint.read(this.payload, at, (int) header.value());
            at = type.next();
            long length = length(type.value());
            require(length >= 0 && start + length <= payload.length && cells.size() < MOST_COLUMNS);
            cells.add(new Cell(type.value(), (int) start, (int) length));
            start += length;
        }
    }

    long rowId() {
        return rowId;
    }

    /** A value; a column that was added after the row was written is null. */
    @Nullable Object value(int column) {
        if (column < 0 || column >= cells.size()) {
            return null;
        }
        Cell cell = cells.get(column);
        byte[] bytes = payload.array();
        if (cell.type >= 12) {
            return cell.type % 2 == 0 ? (Object) Arrays.copyOfRange(bytes, cell.start, cell.start + cell.length)
                    : new String(bytes, cell.start, cell.length, charset);
        }
        return switch ((int) cell.type) {
            case 0 -> null;
            case 7 -> Double.valueOf(payload.getDouble(cell.start));
            case 8 -> 0L;
            case 9 -> 1L;
            default -> Long.valueOf(whole(cell));
        };
    }

    String text(int column) {
        Object value = value(column);
        return value instanceof String || value instanceof Long ? value.toString() : "";
    }

    long number(int column) {
        return value(column) instanceof Long number ? number : 0;
    }

    private long whole(Cell cell) {
        long value = payload.get(cell.start);
        for (int i = 1; i < cell.length; i++) {
            value = value << 8 | payload.get(cell.start + i) & 0xFF;
        }
        return value;
    }

    private static long length(long type) {
        if (type >= 12) {
            return (type - 12) / 2;
        }
        return type < 0 || type == 10 || type == 11 ? -1 : new int[] {0, 1, 2, 3, 4, 6, 8, 8, 0, 0}[(int) type];
    }

    private void require(boolean holds) {
        if (!holds) {
            throw new FormatRefused(VectorFault.DAMAGED, FilePlace.part(part), Map.of("what", "sqlite row " + rowId));
        }
    }
}
