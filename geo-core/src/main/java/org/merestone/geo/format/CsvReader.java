package org.merestone.geo.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.crs.CoordinateSystem;

/**
 * Reads a table with a header: geometry from a column of well-known text, or from lon and lat, or from x_north and y_east, with its
 * height from z. All other values are text, because 0101 in a column of codes is no number. A column {@code crs} with one value says the
 * system.
 */
final class CsvReader {

    private static final Set<String> WKT = Set.of("wkt", "geom", "geometry", "the_geom", "wkt_geom", "shape");

    private final FilePart file;
    private final Intake intake;
    private final List<String> header = new ArrayList<>();
    private final List<RawFeature> features = new ArrayList<>();
    private final Set<String> systems = new HashSet<>();
    private int wkt = -1;
    private int first = -1;
    private int second = -1;
    private int height = -1;
    private int crs = -1;
    private boolean degrees;

    private CsvReader(FilePart file, Intake intake) {
        this.file = file;
        this.intake = intake;
    }

    static List<RawLayer> read(FilePart file, Intake intake) {
        return List.of(new CsvReader(file, intake).read());
    }

    /** Whether the first line has a column that can be nothing else. */
    static boolean hasWellKnownText(FilePart file) {
        String start = new String(file.bytes(), 0, Math.min(4096, file.bytes().length), StandardCharsets.UTF_8).replace("\ufeff", "");
        String line = start.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        return Arrays.stream(line.split("[,;\t|]")).map(cell -> cell.replace("\"", "").strip())
                .anyMatch(cell -> cell.equals("wkt") || cell.equals("the_geom") || cell.equals("wkt_geom"));
    }

    private RawLayer read() {
        String text = text();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : rows) {
                if (header.isEmpty()) {
                    heading(row);
                } else {
                    row(row, rows.getCurrentLineNumber());
                }
            }
        } catch (CSVException | UncheckedIOException e) {
            throw FormatRefused.damaged(file.name(), features.size() + 1L, "CSV");
        } catch (IOException e) {
            throw new IllegalStateException("text in memory is always there", e);
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!isPlace(i)) {
                fields.add(Field.text(header.get(i)));
            }
        }
        return new RawLayer(file.stem(), fields, stated(), features);
    }

    /** Without a crs column, a pair of columns called lon and lat can be nothing but degrees, which for a table from here is CGCS2000. */
    private StatedSystem stated() {
        if (systems.size() == 1) {
            return SystemText.read(systems.iterator().next());
        }
        return degrees && systems.isEmpty() ? new StatedSystem.Known(CoordinateSystem.canonical()) : StatedSystem.SILENT;
    }

    private String text() {
        byte[] bytes = file.bytes();
        int start = file.startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        Charset charset = intake.options().charset().orElse(null);
        if (charset == null && start == 3) {
            charset = StandardCharsets.UTF_8;
        }
        if (charset == null) {
            TextCoding coding = new TextCoding();
            coding.look(bytes, 0, bytes.length, false);
            charset = coding.settle(file.name(), intake);
        }
        return TextCoding.decode(bytes, start, bytes.length - start, charset, false)
                .orElseThrow(() -> new FormatRefused(VectorFault.TEXT_UNREADABLE, FilePlace.part(file.name()), Map.of()));
    }

    private static char delimiter(String text) {
        String line = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t', '|'}) {
            best = count(line, each) > count(line, best) ? each : best;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private void heading(CSVRecord row) {
        Set<String> used = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            String name = row.get(i).strip();
            String wanted = name.isEmpty() ? "column_" + (i + 1) : name;
            for (int more = i + 1; !used.add(wanted); more++) {
                wanted = "column_" + more;
            }
            header.add(wanted);
        }
        List<String> lower = header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        crs = lower.indexOf("crs");
        height = lower.indexOf("z");
        wkt = lower.stream().filter(WKT::contains).findFirst().map(lower::indexOf).orElse(-1);
        degrees = wkt < 0 && pair(lower, "lon", "lat") || wkt < 0 && pair(lower, "longitude", "latitude") || wkt < 0 && pair(lower, "经度",
                "纬度");
        if (wkt < 0 && !degrees && !pair(lower, "y_east", "x_north")) {
            throw new FormatRefused(VectorFault.COLUMNS_MISSING, FilePlace.line(file.name(), row.getParser().getCurrentLineNumber()),
                    Map.of());
        }
    }

    private boolean pair(List<String> lower, String east, String north) {
        first = lower.indexOf(east);
        second = lower.indexOf(north);
        return first >= 0 && second >= 0;
    }

    private boolean isPlace(int column) {
        return column == crs || (wkt >= 0 ? column == wkt : column == first || column == second || column == height);
    }

    private void row(CSVRecord row, long line) {
        FilePlace place = FilePlace.line(file.stem(), line);
        if (row.size() != header.size()) {
            intake.tell(VectorFault.ROW_LENGTH, place, Map.of("found", row.size(), "expected", header.size()));
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
            if (!isPlace(i) && !row.get(i).isBlank()) {
                attributes.put(header.get(i), row.get(i));
            }
        }
        if (crs >= 0 && crs < row.size() && systems.size() < 2 && !row.get(crs).isBlank()) {
            systems.add(row.get(crs).strip());
        }
        intake.feature(file.stem(), attributes.size());
        features.add(new RawFeature(place, features.size() + 1L, "", attributes, geometry(row, place)));
    }

    private @Nullable Geometry geometry(CSVRecord row, FilePlace place) {
        try {
            if (wkt >= 0) {
                String text = wkt < row.size() ? row.get(wkt).strip() : "";
                Geometry geometry = text.isEmpty() ? null : new WellKnownText(text, file.stem(), intake).read();
                if (geometry == null) {
                    intake.tell(VectorFault.NO_GEOMETRY, place, Map.of());
                }
                return geometry;
            }
            intake.positions(file.stem(), 1);
            double east = number(row, first);
            double north = number(row, second);
            boolean high = height >= 0 && height < row.size() && !row.get(height).isBlank();
            return Drawing.point(high ? new double[] {east, north, number(row, height)} : new double[] {east, north});
        } catch (GeometryFault fault) {
            intake.tell(fault.fault(), place, fault.values());
            return null;
        }
    }

    private static double number(CSVRecord row, int column) throws GeometryFault {
        String text = column < row.size() ? row.get(column).strip() : "";
        OptionalDouble number = text.length() > 40 ? OptionalDouble.empty() : WktTree.number(text);
        return number.orElseThrow(() -> GeometryFault.damaged(text.substring(0, Math.min(40, text.length()))));
    }
}
