package org.merestone.web.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/**
 * Converts the two coordinate columns of a CSV, row by row, in a memory that does not grow.
 *
 * <p>The columns are told by their header words, {@code lon,lat} in degrees for geographic systems and {@code x_north,y_east} in the
 * system's unit for projected ones (EPSG:3857 too: its x_north is what that system itself calls y). Whichever of the two stands first, the
 * output has longitude or northing in the first of their places. All other columns, the quotes around them and the line breaks pass through
 * as they came. Degrees are written with nine decimals, plane coordinates with four: a tenth of a millimetre.
 *
 * <p>The first row that cannot be converted ends the work with its number; the rows before it have been written whole, it and those after it
 * not at all. Rows outside a Gauss-Krüger zone but within reach of the projection (4° from its meridian) are converted and counted.
 */
final class CsvConversion {

    private static final String[] DEGREES = {"lon", "lat"};
    private static final String[] PLANE = {"x_north", "y_east"};
    private static final int DEGREE_DECIMALS = 9;
    private static final int PLANE_DECIMALS = 4;
    private static final int LONGEST_NUMBER = 32;

    private final CoordinateSystem from;
    private final CoordinateSystem to;
    private final PrintStream out;
    private final PrintStream err;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private long outsideZone;
    private long firstOutside;

    CsvConversion(CoordinateSystem from, CoordinateSystem to, PrintStream out, PrintStream err) {
        this.from = from;
        this.to = to;
        this.out = out;
        this.err = err;
    }

    void run(InputStream in) throws IOException {
        CsvRecords records = new CsvRecords(in);
        if (!records.next()) {
            throw ShellRefusal.ofData("convert.noHeader", Map.of("columns", String.join(",", columns(from))));
        }
        try {
            convert(records);
        } finally {
            flush();
        }
        if (outsideZone > 0) {
            err.println(ShellRefusal.inBoth("convert.outsideZone", Map.of("count", outsideZone, "row", firstOutside,
                    "zones", zones(), "from", "EPSG:" + from.epsg(), "to", "EPSG:" + to.epsg())));
        }
    }

    private void convert(CsvRecords records) throws IOException {
        int[] columns = columns(records);
        int count = records.fields();
        write(records, columns, columns(to)[0].getBytes(StandardCharsets.US_ASCII), columns(to)[1].getBytes(StandardCharsets.US_ASCII));
        int decimals = to.isGeographic() ? DEGREE_DECIMALS : PLANE_DECIMALS;
        byte[] first = new byte[LONGEST_NUMBER];
        byte[] second = new byte[LONGEST_NUMBER];
        while (records.next()) {
            if (records.fields() != count) {
                throw ShellRefusal.ofData("convert.fieldCount",
                        Map.of("row", records.row(), "expected", count, "found", records.fields()));
            }
            double[] eastNorth = converted(records, columns);
            boolean northFirst = !to.isGeographic();
            int firstLength = Decimals.write(eastNorth[northFirst ? 1 : 0], decimals, first, 0);
            int secondLength = Decimals.write(eastNorth[northFirst ? 0 : 1], decimals, second, 0);
            write(records, columns, first, firstLength, second, secondLength);
        }
    }

    private double[] converted(CsvRecords records, int[] columns) {
        double first = number(records, columns[0]);
        double second = number(records, columns[1]);
        double east = from.isGeographic() ? first : second;
        double north = from.isGeographic() ? second : first;
        from.zone().filter(zone -> (east >= 1e6) != GaussZone.isPrefixed(from.epsg())
                || east >= 1e6 && (int) (east / 1e6) != zone.number()).ifPresent(zone -> {
            throw ShellRefusal.ofData(GaussZone.isPrefixed(from.epsg()) ? "convert.prefixWanted" : "convert.prefixUnwanted",
                    Map.of("row", records.row(), "text", text(records, columns[1]), "crs", "EPSG:" + from.epsg(), "zone", zone.number(),
                            "plain", "EPSG:" + zone.epsg(), "prefixed", "EPSG:" + zone.epsgPrefixed()));
        });
        try {
            LonLat position = from.toLonLat(east, north);
            double[] eastNorth = to.fromLonLat(position);
            noteZone(position, records.row());
            return eastNorth;
        } catch (IllegalArgumentException outOfReach) {
            throw ShellRefusal.ofData("convert.outOfReach", Map.of("row", records.row(), "first", text(records, columns[0]),
                    "second", text(records, columns[1]), "from", "EPSG:" + from.epsg(), "to", "EPSG:" + to.epsg()));
        }
    }

    private double number(CsvRecords records, int column) {
        double number = Decimals.read(records.bytes(), records.start(column), records.end(column));
        if (!Double.isFinite(number)) {
            throw ShellRefusal.ofData("convert.notANumber", Map.of("row", records.row(), "column", column + 1,
                    "text", text(records, column)));
        }
        return number;
    }

    private void noteZone(LonLat position, long row) {
        boolean inside = from.zone().map(zone -> zone.contains(position.lon())).orElse(true)
                && to.zone().map(zone -> zone.contains(position.lon())).orElse(true);
        if (!inside) {
            firstOutside = outsideZone++ == 0 ? row : firstOutside;
        }
    }

    private String zones() {
        List<String> zones = new ArrayList<>();
        for (CoordinateSystem system : List.of(from, to)) {
            system.zone().ifPresent(zone -> zones.add(String.format(Locale.ROOT, "%d° %d (%.1f–%.1f° E)", zone.width().degrees(), zone.number(),
                    zone.centralMeridian() - zone.width().degrees() / 2.0, zone.centralMeridian() + zone.width().degrees() / 2.0)));
        }
        return String.join(", ", zones);
    }

    /** Where the header has the two columns: the one for longitude or northing, then the other. */
    private int[] columns(CsvRecords header) {
        int[] columns = {-1, -1};
        String[] wanted = columns(from);
        String[] made = columns(to);
        for (int i = 0; i < header.fields(); i++) {
            String word = text(header, i).replace("\"", "").strip().toLowerCase(Locale.ROOT);
            int index = word.equals(wanted[0]) ? 0 : word.equals(wanted[1]) ? 1 : -1;
            if (index >= 0 && columns[index] >= 0 || index < 0 && (word.equals(made[0]) || word.equals(made[1]))) {
                throw ShellRefusal.ofData("convert.columnTwice", Map.of("column", word));
            }
            if (index >= 0) {
                columns[index] = i;
            }
        }
        if (columns[0] < 0 || columns[1] < 0) {
            throw ShellRefusal.ofData("convert.noColumns", Map.of("columns", String.join(",", wanted), "crs", "EPSG:" + from.epsg()));
        }
        return columns;
    }

    private static String[] columns(CoordinateSystem system) {
        return system.isGeographic() ? DEGREES : PLANE;
    }

    private static String text(CsvRecords records, int column) {
        String text = new String(records.bytes(), records.start(column), records.end(column) - records.start(column), StandardCharsets.UTF_8);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private void write(CsvRecords records, int[] columns, byte[] first, byte[] second) throws IOException {
        write(records, columns, first, first.length, second, second.length);
    }

    private void write(CsvRecords records, int[] columns, byte[] first, int firstLength, byte[] second, int secondLength)
            throws IOException {
        int earlier = Math.min(columns[0], columns[1]);
        int later = Math.max(columns[0], columns[1]);
        for (int i = 0; i < records.fields(); i++) {
            if (i > 0) {
                put((byte) ',');
            }
            if (i == earlier) {
                put(first, 0, firstLength);
            } else if (i == later) {
                put(second, 0, secondLength);
            } else {
                put(records.bytes(), records.start(i), records.end(i));
            }
        }
        if (records.endsInTwo()) {
            put((byte) '\r');
        }
        put((byte) '\n');
    }

    private void put(byte sign) throws IOException {
        if (filled == buffer.length) {
            flush();
        }
        buffer[filled++] = sign;
    }

    private void put(byte[] bytes, int start, int end) throws IOException {
        int length = end - start;
        if (length > buffer.length - filled) {
            flush();
        }
        if (length > buffer.length) {
            out.write(bytes, start, length);
        } else {
            System.arraycopy(bytes, start, buffer, filled, length);
            filled += length;
        }
    }

    private void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
        out.flush();
        if (out.checkError()) {
            throw new IOException("standard output is closed");
        }
    }
}
