package org.merestone.geo.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attribute table of a Shapefile: dBASE III rows of fixed width. Memo fields stand in a file of their own and are not read. */
final class DbfReader {

    private static final int DESCRIPTOR = 32;
    private static final int END_OF_DESCRIPTORS = 0x0D;
    private static final int GBK_DRIVER = 0x4D;

    private final FilePart file;
    private final Intake intake;
    private final ByteBuffer bytes;
    private final long count;
    private final int headerLength;
    private final int rowLength;
    private final List<Column> columns = new ArrayList<>();
    private final Charset charset;
    private final byte[] row;

    private record Column(Field field, char type, int decimals, int start, int width, boolean read) {
    }

    private DbfReader(FilePart file, Optional<FilePart> cpg, Intake intake) {
        this.file = file;
        this.intake = intake;
        this.bytes = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.capacity() <= DESCRIPTOR) {
            throw new FormatRefused(VectorFault.CUT_OFF, FilePlace.part(file.name()), Map.of());
        }
        this.count = Integer.toUnsignedLong(bytes.getInt(4));
        this.headerLength = Short.toUnsignedInt(bytes.getShort(8));
        this.rowLength = Short.toUnsignedInt(bytes.getShort(10));
        if (headerLength <= DESCRIPTOR || headerLength > bytes.capacity() || rowLength < 1
                || count * rowLength > bytes.capacity() - headerLength) {
            throw new FormatRefused(VectorFault.HEADER_LIES, FilePlace.part(file.name()), Map.of("count", count, "width", rowLength));
        }
        this.row = new byte[rowLength];
        List<byte[]> names = descriptors();
        this.charset = charset(cpg, names);
        name(names);
    }

    static DbfReader open(FilePart file, Optional<FilePart> cpg, Intake intake) {
        return new DbfReader(file, cpg, intake);
    }

    List<Field> fields() {
        return columns.stream().filter(Column::read).map(Column::field).toList();
    }

    long count() {
        return count;
    }

    /** @param record from 1 */
    boolean has(long record) {
        return record <= count;
    }

    boolean isDeleted(long record) {
        return bytes.get(offset(record)) == '*';
    }

    Map<String, Object> attributes(long record) {
        bytes.get(offset(record), row);
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Column column : columns) {
            Object value = column.read() ? value(column, record) : null;
            if (value != null) {
                attributes.put(column.field().name(), value);
            }
        }
        return attributes;
    }

    private int offset(long record) {
        return (int) (headerLength + (record - 1) * rowLength);
    }

    /** Reads the descriptors into columns that still want their names, which come back as bytes. */
    private List<byte[]> descriptors() {
        List<byte[]> names = new ArrayList<>();
        int start = 1;
        for (int at = DESCRIPTOR; at + DESCRIPTOR <= headerLength && bytes.get(at) != END_OF_DESCRIPTORS; at += DESCRIPTOR) {
            byte[] name = new byte[11];
            bytes.get(at, name);
            int end = 0;
            while (end < name.length && name[end] != 0) {
                end++;
            }
            names.add(Arrays.copyOf(name, end));
            char type = (char) (bytes.get(at + 11) & 0xFF);
            int width = bytes.get(at + 16) & 0xFF;
            int decimals = bytes.get(at + 17) & 0xFF;
            if (type == 'C' && decimals > 0 && width + (decimals << 8) <= rowLength) {
                width += decimals << 8;
            }
            if (start + width > rowLength) {
                throw FormatRefused.damaged(file.name(), 0, "dbf field " + names.size());
            }
            columns.add(new Column(Field.text("?"), type, decimals, start, width, "CNFLD".indexOf(type) >= 0));
            start += width;
        }
        return names;
    }

    private Charset charset(Optional<FilePart> cpg, List<byte[]> names) {
        Optional<Charset> chosen = intake.options().charset()
                .or(() -> cpg.flatMap(part -> TextCoding.named(new String(part.bytes(), 0, Math.min(64, part.bytes().length),
                        StandardCharsets.ISO_8859_1))))
                .or(() -> (bytes.get(29) & 0xFF) == GBK_DRIVER ? Optional.of(TextCoding.GB18030) : Optional.empty());
        if (chosen.isPresent()) {
            return chosen.get();
        }
        TextCoding coding = new TextCoding();
        names.forEach(name -> coding.look(name, 0, name.length, name.length >= 10));
        for (long record = 1; record <= count; record++) {
            for (Column column : columns) {
                if (column.type() == 'C') {
                    coding.look(file.bytes(), offset(record) + column.start(), column.width(), true);
                }
            }
        }
        return coding.settle(file.name(), intake);
    }

    private void name(List<byte[]> names) {
        Set<String> used = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            byte[] raw = names.get(i);
            String name = TextCoding.decode(raw, 0, raw.length, charset, true).map(String::strip).orElse("");
            String wanted = name.isEmpty() ? "field_" + (i + 1) : name;
            String unique = used.add(wanted) ? wanted : wanted + "_" + (i + 1);
            used.add(unique);
            if (!column.read()) {
                intake.tell(VectorFault.FIELD_NOT_READ, FilePlace.part(file.name()), Map.of("field", unique, "type", column.type() + ""));
            }
            columns.set(i, new Column(new Field(unique, type(column)), column.type(), column.decimals(), column.start(), column.width(),
                    column.read()));
        }
    }

    private static FieldType type(Column column) {
        return switch (column.type()) {
            case 'N' -> column.decimals() == 0 && column.width() < 19 ? FieldType.INTEGER : FieldType.REAL;
            case 'F' -> FieldType.REAL;
            case 'L' -> FieldType.TRUTH;
            case 'D' -> FieldType.DATE;
            default -> FieldType.TEXT;
        };
    }

    private @Nullable Object value(Column column, long record) {
        if (column.field().type() == FieldType.TEXT) {
            return text(column, record);
        }
        String text = new String(row, column.start(), column.width(), StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
        if (text.isEmpty() || text.chars().allMatch(c -> c == '*' || c == '?')) {
            return null;
        }
        try {
            return switch (column.field().type()) {
                case INTEGER -> (Object) Long.valueOf(text);
                case REAL -> finite(Double.parseDouble(text));
                case TRUTH -> truth(text);
                default -> text.equals("00000000") ? null : LocalDate.of(Integer.parseInt(text.substring(0, 4)),
                        Integer.parseInt(text.substring(4, 6)), Integer.parseInt(text.substring(6)));
            };
        } catch (NumberFormatException | DateTimeException | StringIndexOutOfBoundsException e) {
            intake.tell(VectorFault.VALUE_UNREADABLE, FilePlace.feature(file.stem(), record), Map.of("field", column.field().name(),
                    "text", text));
            return null;
        }
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new NumberFormatException("not finite");
        }
        return number;
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "T", "t", "Y", "y" -> true;
            case "F", "f", "N", "n" -> false;
            default -> throw new NumberFormatException("neither true nor false");
        };
    }

    private @Nullable String text(Column column, long record) {
        int length = column.width();
        while (length > 0 && (row[column.start() + length - 1] == ' ' || row[column.start() + length - 1] == 0)) {
            length--;
        }
        if (length == 0) {
            return null;
        }
        Optional<String> whole = TextCoding.decode(row, column.start(), length, charset, false);
        if (whole.isPresent()) {
            return whole.get();
        }
        String kept = TextCoding.decode(row, column.start(), length, charset, true)
                .orElseGet(() -> new String(row, column.start(), column.width(), charset).strip());
        intake.tell(VectorFault.TEXT_CUT, FilePlace.feature(file.stem(), record), Map.of("field", column.field().name(), "text", kept));
        return kept;
    }
}
