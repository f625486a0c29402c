package org.merestone.geo.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a dBASE III table in UTF-8. A text longer than 254 bytes is cut between characters, which is told. */
final class DbfWriter {

    private static final int WIDEST = 254;
    private static final int REAL_WIDTH = 24;
    /** Programs take wider whole numbers for real ones. */
    private static final int INTEGER_WIDTH = 18;
    private static final int LONGEST_INTEGER = 20;

    private final List<Field> fields;
    private final Map<String, String> names;
    private final int[] widths;
    private final Map<String, Integer> shortened = new LinkedHashMap<>();

    DbfWriter(List<Field> fields, List<Feature> features) {
        this.fields = fields;
        this.names = ShortNames.of(fields.stream().map(Field::name).toList(), ShortNames.IN_DBF, Set.of());
        this.widths = fields.stream().mapToInt(field -> width(field, features)).toArray();
    }

    /** Names in the file, at most ten bytes each, by field. */
    Map<String, String> names() {
        return names;
    }

    /** Fields whose texts were cut, each with how many. */
    Map<String, Integer> shortened() {
        return shortened;
    }

    static int widest() {
        return WIDEST;
    }

    byte[] write(List<Feature> features, LocalDate day) {
        int rowLength = 1 + Arrays.stream(widths).sum();
        int headerLength = 32 + 32 * fields.size() + 1;
        ByteBuffer header = ByteBuffer.allocate(headerLength).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 3).put((byte) (day.getYear() - 1900)).put((byte) day.getMonthValue()).put((byte) day.getDayOfMonth());
        header.putInt(features.size()).putShort((short) headerLength).putShort((short) rowLength);
        for (int i = 0; i < fields.size(); i++) {
            header.position(32 + 32 * i);
            header.put(names.get(fields.get(i).name()).getBytes(StandardCharsets.UTF_8));
            header.position(32 + 32 * i + 11);
            header.put((byte) type(fields.get(i))).putInt(0).put((byte) widths[i]).put((byte) (fields.get(i).type() == FieldType.REAL ? 15
                    : 0));
        }
        header.put(headerLength - 1, (byte) 0x0D);
        ByteArrayOutputStream out = new ByteArrayOutputStream(headerLength + rowLength * features.size() + 1);
        out.writeBytes(header.array());
        for (Feature feature : features) {
            out.write(' ');
            for (int i = 0; i < fields.size(); i++) {
                out.writeBytes(cell(fields.get(i), feature.attributes().get(fields.get(i).name()), widths[i]));
            }
        }
        out.write(0x1A);
        return out.toByteArray();
    }

    private static char type(Field field) {
        return switch (field.type()) {
            case TEXT -> 'C';
            case INTEGER, REAL -> 'N';
            case TRUTH -> 'L';
            case DATE -> 'D';
        };
    }

    private static int width(Field field, List<Feature> features) {
        return switch (field.type()) {
            case INTEGER -> features.stream().map(feature -> feature.attributes().get(field.name()))
                    .anyMatch(value -> value != null && value.toString().length() > INTEGER_WIDTH) ? LONGEST_INTEGER : INTEGER_WIDTH;
            case REAL -> REAL_WIDTH;
            case TRUTH -> 1;
            case DATE -> 8;
            case TEXT -> Math.max(1, features.stream().map(feature -> feature.attributes().get(field.name()))
                    .mapToInt(value -> value == null ? 0 : Math.min(WIDEST, value.toString().getBytes(StandardCharsets.UTF_8).length))
                            .max().orElse(1));
        };
    }

    private byte[] cell(Field field, @Nullable Object value, int width) {
        byte[] cell = new byte[width];
        Arrays.fill(cell, (byte) ' ');
        String text = value == null ? "" : switch (field.type()) {
            case TRUTH -> value.equals(true) ? "T" : "F";
            case DATE -> value instanceof LocalDate day ? day.format(DateTimeFormatter.BASIC_ISO_DATE) : "";
            default -> value.toString();
        };
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        if (length > width) {
            shortened.merge(field.name(), 1, Integer::sum);
            length = ShortNames.cut(bytes, width);
        }
        boolean right = field.type() == FieldType.INTEGER || field.type() == FieldType.REAL;
        System.arraycopy(bytes, 0, cell, right ? width - length : 0, length);
        return cell;
    }
}
