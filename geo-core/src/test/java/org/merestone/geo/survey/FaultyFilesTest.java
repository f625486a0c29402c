package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.PhoneMap;

/** Good files of an invented line come in to the millimetre; each fault made in one is named by rule, row and mend. */
class FaultyFilesTest {

    private static final GaussZone ZONE = GaussZone.three(38);
    private static final LonLat START = new LonLat(113.71, 29.62);
    private static final InventedLine LINE = new InventedLine(START, 24, 38);
    private static final String CASS = LINE.cass(ZONE, true);
    private static final String PLAIN = LINE.cass(ZONE, false);
    private static final String RTK = LINE.rtk(ZONE);
    private static final String DEGREES = LINE.degrees();
    private static final String PACKED = LINE.packed("点号\t经度(dd.mmss)\t纬度(dd.mmss)\tH");
    private static final String PARCEL = LINE.parcel(ZONE);
    private static final SurveyContext ANYWHERE = SurveyContext.unknown();
    private static final SurveyContext NEAR = ANYWHERE.near(START, 50_000);
    private static final SurveyContext TASK = NEAR.assuming(ZONE);

    /** @param context with which the file is read */
    record Good(String name, byte[] content, SurveyContext context) {

        Good(String name, String text, SurveyContext context) {
            this(name, text.getBytes(StandardCharsets.UTF_8), context);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * @param row  that the finding names
     * @param mend that it offers first, or null where the row can at most be left out
     */
    record Fault(String name, byte[] content, SurveyContext context, FindingKind kind, int row, @Nullable String mend) {

        Fault(String name, String text, SurveyContext context, FindingKind kind, int row, @Nullable String mend) {
            this(name, text.getBytes(StandardCharsets.UTF_8), context, kind, row, mend);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodFileComesInWithoutAWord(Good file) {
        SurveyReading reading = SurveyFile.read(file.content, "测量.dat", file.context);
        assertThat(reading.findings()).isEmpty();
        assertPlaced(reading, 0.002);
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void aFaultIsNamedByRuleRowAndMend(Fault file) {
        SurveyReading reading = SurveyFile.read(file.content, "测量.dat", file.context);
        List<RowFinding> ofKind = reading.findings().stream().filter(finding -> finding.kind() == file.kind).toList();
        assertThat(ofKind).as("%s among %s", file.kind, reading.findings()).isNotEmpty();
        RowFinding finding = ofKind.get(0);
        assertThat(finding.row()).isEqualTo(file.row);
        assertThat(finding.mends().stream().map(offer -> offer.mend().id()).filter(id -> !id.startsWith("leave-out:"))
                .findFirst().orElse(null)).isEqualTo(file.mend);
        assertThat(finding.message(Locale.CHINESE)).doesNotContain("{", "?").isNotEqualTo(finding.message(Locale.ENGLISH));
        assertThat(reading.acceptable()).isEqualTo(!file.kind.severity().stops());
        if (file.mend != null && file.kind.severity().stops()) {
            Mend mend = finding.mends().get(0).mend();
            SurveyReading again = SurveyFile.read(file.content, "测量.dat", file.context.with(mend));
            assertThat(again.findings()).extracting(RowFinding::kind).contains(FindingKind.MENDED).doesNotContain(file.kind);
        }
    }

    static Stream<Good> good() {
        List<Good> files = new ArrayList<>();
        for (SurveyContext context : List.of(ANYWHERE, NEAR, TASK)) {
            files.add(new Good("CASS", CASS, context));
            files.add(new Good("RTK", RTK, context));
            files.add(new Good("degrees", DEGREES, context));
            files.add(new Good("packed", PACKED, context));
            files.add(new Good("parcel", PARCEL, context));
            files.add(new Good("decimal degrees", LINE.decimals(9), context));
            files.add(new Good("six-degree zone", LINE.cass(GaussZone.six(19), true), context));
        }
        files.add(new Good("no prefix, zone known", PLAIN, TASK));
        files.add(new Good("no prefix, zone stated", PLAIN, ANYWHERE.assuming(ZONE)));
        Charset gbk = Charset.forName("GB18030");
        files.add(new Good("GB18030", RTK.getBytes(gbk), NEAR));
        files.add(new Good("GB18030 parcel", PARCEL.getBytes(gbk), NEAR));
        files.add(new Good("mark of UTF-8", "\ufeff" + DEGREES, NEAR));
        files.add(new Good("UTF-16 with mark", RTK.getBytes(StandardCharsets.UTF_16), NEAR));
        files.add(new Good("UTF-16 without mark", RTK.getBytes(StandardCharsets.UTF_16LE), NEAR));
        files.add(new Good("UTF-16 without mark, big-endian", CASS.getBytes(StandardCharsets.UTF_16BE), NEAR));
        files.add(new Good("LF", CASS.replace("\r", ""), NEAR));
        files.add(new Good("CR", CASS.replace("\n", ""), NEAR));
        files.add(new Good("mixed line ends", CASS.replaceFirst("\r\n", "\n").replaceFirst("\r\n", "\r"), NEAR));
        files.add(new Good("no last line break", CASS.strip(), NEAR));
        files.add(new Good("blank lines", "\r\n" + CASS.replaceFirst("\r\n", "\r\n \r\n\r\n") + "\r\n\r\n", NEAR));
        files.add(new Good("end-of-file sign", CASS + "\u001a", NEAR));
        files.add(new Good("no codes", CASS.replace(",JB,", ",,"), NEAR));
        files.add(new Good("comma behind every row", CASS.replace("\r\n", ",\r\n"), NEAR));
        files.add(new Good("blanks around values", CASS.replace(",", " , "), NEAR));
        for (String delimiter : List.of(";", "\t", "|", " ", "   ")) {
            files.add(new Good("CASS between '" + delimiter + "'", CASS.replace(",", delimiter), NEAR));
            files.add(new Good("table between '" + delimiter + "'", LINE.table(delimiter, ZONE, "Name", "North", "East", "H", "Code"), NEAR));
        }
        files.add(new Good("headings in another order", LINE.table(",", ZONE, "H", "解状态", "Y坐标", "编码", "X坐标", "点号", "PDOP"), NEAR));
        files.add(new Good("headings with units", LINE.table(",", ZONE, "点名", "N(m)", "E(m)", "Elevation (m)"), NEAR));
        files.add(new Good("headings with the letter in brackets", LINE.table(",", ZONE, "点名", "坐标(X)", "坐标(Y)", "高程(m)"), NEAR));
        files.add(new Good("a column that nobody knows", LINE.table(",", ZONE, "点名", "天气", "X", "Y", "心情"), NEAR));
        files.add(new Good("quoted values", quoted(RTK), NEAR));
        files.add(new Good("a delimiter within quotes", RTK.replaceAll("(?m)^(J\\w+),(J\\w),", "$1,\"$2,旁\",").replace("\"JZ,旁\"", "JZ"), NEAR));
        files.add(new Good("two points a line", CASS.replaceAll("(?s)(\r\n)(.*?\r\n)", ",$2"), NEAR));
        files.add(new Good("two points a line, a blank between", CASS.replaceAll("(?s)(\r\n)(.*?\r\n)", " $2"), NEAR));
        files.add(new Good("all points in one block", wrapped(CASS), NEAR));
        files.add(new Good("X and Y and degrees", LINE.table(",", ZONE, "点名", "X", "Y", "经度", "纬度"), NEAR));
        return files.stream();
    }

    static Stream<Fault> faulty() {
        List<Fault> faults = new ArrayList<>();
        String wrongZone = CASS.replace(",38", ",39");
        faults.add(new Fault("wrong zone, place known", wrongZone, NEAR, FindingKind.OUTSIDE_AREA, 1, "zone:38"));
        faults.add(new Fault("wrong zone, zone stated", wrongZone, ANYWHERE.assuming(ZONE), FindingKind.ZONE_UNLIKE_STATED, 1, "zone:38"));
        faults.add(new Fault("wrong zone in two rows, place unknown", inRow(inRow(CASS, 3, ",38", ",37"), 5, ",38", ",37"), ANYWHERE,
                FindingKind.ZONE_UNLIKE_OTHERS, 3, "zone:38"));
        faults.add(new Fault("six-degree zone as a three-degree one", LINE.cass(GaussZone.six(19), true).replace(",19", ",38"), NEAR,
                FindingKind.OUTSIDE_AREA, 1, "zone:37")); // zone 37 has the central meridian of the six-degree zone 19
        faults.add(new Fault("a zone that is none", CASS.replace(",38", ",48"), NEAR, FindingKind.UNKNOWN_PREFIX, 1, "zone:38"));
        faults.add(new Fault("a zone between the widths", CASS.replace(",38", ",24"), ANYWHERE, FindingKind.UNKNOWN_PREFIX, 1, null));
        faults.add(new Fault("a digit too many", inRow(CASS, 4, ",38", ",385"), NEAR, FindingKind.UNKNOWN_PREFIX, 4, "zone:38"));
        faults.add(new Fault("no prefix", PLAIN, NEAR, FindingKind.ZONE_NOT_STATED, 0, "zone:38"));
        faults.add(new Fault("no prefix, nothing known", PLAIN, ANYWHERE, FindingKind.ZONE_NOT_STATED, 0, null));
        faults.add(new Fault("one row without prefix", inRow(CASS, 6, ",38", ","), NEAR, FindingKind.ZONE_NOT_STATED, 0, "zone:38"));
        for (SurveyContext context : List.of(ANYWHERE, NEAR, TASK)) {
            faults.add(new Fault("X and Y exchanged", exchanged(CASS, 2, 3), context, FindingKind.SWAPPED, 1, "swap-xy"));
            faults.add(new Fault("X and Y exchanged in a table", exchanged(RTK, 2, 3), context, FindingKind.SWAPPED, 1 + 1, "swap-xy"));
            faults.add(new Fault("longitude and latitude exchanged", exchanged(DEGREES, 1, 2), context, FindingKind.SWAPPED, 2, "swap-xy"));
        }
        faults.add(new Fault("X and Y exchanged in a parcel", PARCEL.replaceAll("(?m)(J\\d+,1),([\\d.]+),([\\d.]+)", "$1,$3,$2"), NEAR,
                FindingKind.SWAPPED, 12, "swap-xy"));
        faults.add(new Fault("X and Y exchanged, no prefix", exchanged(PLAIN, 2, 3), TASK, FindingKind.SWAPPED, 1, "swap-xy"));
        faults.add(new Fault("X and Y exchanged, no prefix, zone unknown", exchanged(PLAIN, 2, 3), ANYWHERE, FindingKind.SWAPPED, 1, "swap-xy"));
        faults.add(new Fault("a stray, place unknown", moved(CASS, 7, 3, 100_000), ANYWHERE, FindingKind.FAR_FROM_OTHERS, 7, "confirm-places"));
        faults.add(new Fault("a stray, place known", moved(CASS, 7, 3, 100_000), NEAR, FindingKind.OUTSIDE_AREA, 7, null));
        faults.add(new Fault("off the coast", DEGREES.replace(",113°", ",143°"), ANYWHERE, FindingKind.OUTSIDE_CHINA, 2, null));
        faults.add(new Fault("X beyond the map", moved(CASS, 3, 3, 4_000_000), NEAR, FindingKind.NORTHING_RANGE, 3, null));
        phoneMaps(faults);
        packed(faults);
        text(faults);
        rows(faults);
        parcels(faults);
        return faults.stream();
    }

    private static void phoneMaps(List<Fault> faults) {
        SurveyContext known = TASK.knowing(line());
        for (PhoneMap map : PhoneMap.values()) {
            StringBuilder six = new StringBuilder("点号,经度,纬度\n");
            StringBuilder nine = new StringBuilder("点号,经度,纬度,高程\n");
            LINE.stations().forEach(station -> {
                LonLat shown = map.shown(station.place());
                six.append(InventedLine.format("%s,%.6f,%.6f%n", station.name(), shown.lon(), shown.lat()));
                nine.append(InventedLine.format("%s,%.9f,%.9f,%.2f%n", station.name(), shown.lon(), shown.lat(), station.height()));
            });
            FindingKind kind = map == PhoneMap.BD09 ? FindingKind.LOOKS_LIKE_BD09 : FindingKind.LOOKS_LIKE_GCJ02;
            faults.add(new Fault(map + " beside the known line", six.toString(), known, kind, 0, "confirm-cgcs2000"));
            faults.add(new Fault(map + " with heights beside the known line", nine.toString(), known, kind, 0, "confirm-cgcs2000"));
            faults.add(new Fault(map + " by its six decimals", six.toString(), NEAR, FindingKind.PERHAPS_PHONE_MAP, 0, "confirm-cgcs2000"));
            faults.add(new Fault(map + " by its heading", nine.toString().replace("经度,", "经度(" + map.name().replace("0", "-0") + "),"), NEAR,
                    FindingKind.NAMES_PHONE_MAP, 0, "confirm-cgcs2000"));
        }
    }

    private static void packed(List<Fault> faults) {
        String bare = LINE.packed("点号\t经度\t纬度\tH");
        faults.add(new Fault("packed or decimal", bare, NEAR, FindingKind.AMBIGUOUS_DEGREES, 2, "packed-dms"));
        faults.add(new Fault("packed or decimal, no header", bare.substring(bare.indexOf('\n') + 1), NEAR, FindingKind.AMBIGUOUS_DEGREES, 1,
                "packed-dms"));
        String broken = inRow(bare, 5, "\t113.", "\t113.7");
        faults.add(new Fault("packed with one row that is not", broken, NEAR, FindingKind.AMBIGUOUS_DEGREES, 2, "packed-dms"));
        faults.add(new Fault("60 minutes, packed", inRowPattern(PACKED, 4, "113\\.\\d\\d", "113.60"), NEAR, FindingKind.MINUTES_NOT_BELOW_60, 4, null));
        faults.add(new Fault("99 seconds, packed", inRowPattern(PACKED, 4, "113\\.(\\d\\d)\\d\\d", "113.$199"), NEAR,
                FindingKind.SECONDS_NOT_BELOW_60, 4, null));
        faults.add(new Fault("60 minutes", inRowPattern(DEGREES, 9, "°\\d\\d′", "°60′"), NEAR, FindingKind.MINUTES_NOT_BELOW_60, 9, null));
        faults.add(new Fault("60 seconds", inRowPattern(DEGREES, 9, "′\\d\\d\\.", "′60."), NEAR, FindingKind.SECONDS_NOT_BELOW_60, 9, null));
        faults.add(new Fault("no angle", inRowPattern(DEGREES, 9, "113°", "一百一十三度"), NEAR, FindingKind.NOT_AN_ANGLE, 9, null));
        String both = LINE.table(",", ZONE, "点名", "X", "Y", "经度", "纬度");
        faults.add(new Fault("degrees that are not X and Y", inRowPattern(both, 6, "(′\\d\\d\\.\\d)\\d", "$18").replace("@", ""), NEAR,
                FindingKind.POSITION_MISMATCH, 6, "keep-plane"));
    }

    private static void text(List<Fault> faults) {
        faults.add(new Fault("empty", "", NEAR, FindingKind.EMPTY_FILE, 0, null));
        faults.add(new Fault("blank", " \r\n\r\n", NEAR, FindingKind.NO_POINTS, 0, null));
        faults.add(new Fault("header only", RTK.substring(0, RTK.indexOf('\n') + 1), NEAR, FindingKind.NO_POINTS, 0, null));
        faults.add(new Fault("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, NEAR, FindingKind.NOT_TEXT, 0,
                null));
        faults.add(new Fault("another picture", "RIFF\u0010\0\0\0WEBPVP8 \0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), NEAR,
                FindingKind.NOT_TEXT, 0, null));
        faults.add(new Fault("a letter", "尊敬的领导：\r\n请查收。\r\n", NEAR, FindingKind.UNKNOWN_FORMAT, 0, null));
        faults.add(new Fault("full-width commas", CASS.replace(',', '，'), NEAR, FindingKind.FULL_WIDTH_COMMAS, 1, "full-width-commas"));
        faults.add(new Fault("one full-width comma", inRow(CASS, 8, ",38", "，38"), NEAR, FindingKind.FULL_WIDTH_COMMAS, 8, "full-width-commas"));
        faults.add(new Fault("full-width commas in a table", RTK.replace(',', '，'), NEAR, FindingKind.FULL_WIDTH_COMMAS, 1,
                "full-width-commas"));
        faults.add(new Fault("a control character", inRow(CASS, 2, "JB", "J\u0001B"), NEAR, FindingKind.CONTROL_CHARACTER, 2, null));
        byte[] broken = CASS.getBytes(StandardCharsets.UTF_8);
        broken[CASS.indexOf("\r\n", CASS.indexOf("\r\n") + 2) + 3] = (byte) 0xFF;
        faults.add(new Fault("bytes that are no characters", broken, NEAR, FindingKind.BAD_ENCODING, 3, null));
        faults.add(new Fault("cut in the last row", CASS.substring(0, CASS.lastIndexOf(',') - 15), NEAR, FindingKind.CUT_OFF, 24, "drop-last-row"));
        faults.add(new Fault("cut in the last value", CASS.substring(0, CASS.length() - 4), NEAR, FindingKind.LAST_VALUE_CUT, 24,
                "last-row-whole"));
        faults.add(new Fault("cut behind the last comma", CASS.substring(0, CASS.lastIndexOf(',') + 1), NEAR, FindingKind.LAST_VALUE_CUT, 24,
                "last-row-whole"));
        faults.add(new Fault("named after the old datum", "西安80坐标\r\n" + CASS, NEAR, FindingKind.OLD_DATUM, 0, null));
        faults.add(new Fault("headings of no position", CASS.replaceFirst("^", "点名,编码,高程\r\n"), NEAR, FindingKind.MISSING_COLUMNS, 1, null));
    }

    private static void rows(List<Fault> faults) {
        for (String word : List.of("NaN", "Infinity", "1e309", "3.8E+07", "38，5", "三八", "0x26", "38524342.7.1", "٣٨٥٢٤٣٤٢")) {
            faults.add(new Fault(word + " for Y", inRowPattern(RTK, 4, ",38[\\d.]+", ",\"" + word + "\""), NEAR, FindingKind.NOT_A_NUMBER, 4, null));
            faults.add(new Fault(word + " for PDOP", inRow(RTK, 4, ",1.4,", ",\"" + word + "\","), NEAR, FindingKind.NOT_A_NUMBER, 4, null));
        }
        faults.add(new Fault("no Y", inRowPattern(RTK, 4, ",38[\\d.]+", ","), NEAR, FindingKind.MISSING_VALUE, 4, null));
        faults.add(new Fault("a value missing", inRowPattern(RTK, 4, ",38[\\d.]+", ""), NEAR, FindingKind.FIELD_COUNT, 4, null));
        faults.add(new Fault("a decimal comma", inRowPattern(CASS, 4, "\\.(\\d+)$", ",$1"), NEAR, FindingKind.FIELD_COUNT, 4, null));
        faults.add(new Fault("no name", inRow(CASS, 4, "JB004,", ","), NEAR, FindingKind.NO_NAME, 4, null));
        faults.add(new Fault("a name twice", inRow(CASS, 4, "JB004,", "JB003,"), NEAR, FindingKind.SAME_NAME_ELSEWHERE, 4,
                "rename-later"));
        faults.add(new Fault("a row twice", CASS + CASS.substring(0, CASS.indexOf('\n') + 1), NEAR, FindingKind.SAME_NAME_AGAIN, 25, null));
        faults.add(new Fault("two names at one place", CASS + CASS.substring(0, CASS.indexOf('\n') + 1).replace("JZ001", "JZ999"), NEAR,
                FindingKind.SAME_PLACE_OTHER_NAME, 25, null));
        for (String height : List.of("-9999.000", "-250.5", "8848.86", "99999")) {
            faults.add(new Fault("height " + height, inRowPattern(CASS, 4, "[^,]+$", height), NEAR, FindingKind.HEIGHT_RANGE, 4, "drop-heights"));
        }
        for (String word : List.of("浮动", "浮点解", "FLOAT", "RTK Float", "5", "单点", "Single", "DGPS", "无解", "未知", "")) {
            faults.add(new Fault("a marker with " + word, inRow(RTK, 6, ",固定,", "," + word + ","), NEAR, FindingKind.MARKER_NOT_FIXED, 6,
                    "as-boundary-points"));
        }
        faults.add(new Fault("a point with 浮动", inRow(RTK, 5, ",固定,", ",浮动,"), NEAR, FindingKind.POINT_NOT_FIXED, 5, null));
        faults.add(new Fault("a solution that nobody knows", inRow(RTK, 5, ",固定,", ",良好,"), NEAR, FindingKind.SOLUTION_UNRECOGNISED, 5, null));
        faults.add(new Fault("PDOP", inRow(RTK, 5, ",1.4,", ",9.9,"), NEAR, FindingKind.PDOP_HIGH, 5, null));
        faults.add(new Fault("false precision", inRowPattern(CASS, 5, ",38([\\d.]+)", ",38$1123456789"), NEAR, FindingKind.FALSE_PRECISION, 5,
                "round"));
    }

    private static void parcels(List<Fault> faults) {
        faults.add(new Fault("another zone in the header", PARCEL.replace("带号=38", "带号=37"), NEAR, FindingKind.ZONE_DISAGREES, 12, "zone:38"));
        faults.add(new Fault("another zone in the header, place unknown", PARCEL.replace("带号=38", "带号=39"), ANYWHERE,
                FindingKind.ZONE_DISAGREES, 12, "zone:38"));
        faults.add(new Fault("no such zone in the header", PARCEL.replace("带号=38", "带号=88"), NEAR, FindingKind.UNKNOWN_PREFIX, 7, null));
        faults.add(new Fault("another width in the header", PARCEL.replace("几度分带=3", "几度分带=6"), NEAR, FindingKind.UNKNOWN_PREFIX, 7, null));
        faults.add(new Fault("an older system in the header", PARCEL.replace("2000国家大地坐标系", "1980西安坐标系"), NEAR, FindingKind.OLD_DATUM, 3,
                null));
        String open = PARCEL.substring(0, PARCEL.lastIndexOf("J1,1"));
        faults.add(new Fault("an open ring", open, NEAR, FindingKind.RING_NOT_CLOSED, 35, "close-ring"));
        faults.add(new Fault("a count that is not so", PARCEL.replace("25,0.0000", "26,0.0000"), NEAR, FindingKind.PARCEL_COUNT, 11, null));
        faults.add(new Fault("a corner cut off", PARCEL.substring(0, PARCEL.lastIndexOf(",38")), NEAR, FindingKind.CUT_OFF, 36, null));
    }

    private static void assertPlaced(SurveyReading reading, double metres) {
        Map<String, LonLat> places = LINE.stations().stream().collect(Collectors.toMap(InventedLine.Station::name, InventedLine.Station::place));
        assertThat(reading.points()).hasSize(places.size());
        boolean parcel = reading.format() == SurveyFormat.LAND_PARCEL;
        for (SurveyPoint point : reading.points()) {
            LonLat place = parcel ? LINE.stations().get(Integer.parseInt(point.name().substring(1)) - 1).place() : places.get(point.name());
            assertThat(Ellipsoid2000.distance(point.position(), place)).as(point.name()).isLessThan(metres);
        }
    }

    private static LineString line() {
        return new GeometryFactory().createLineString(
                LINE.stations().stream().map(station -> station.place().toCoordinate()).toArray(Coordinate[]::new));
    }

    private static String inRow(String text, int row, String from, String to) {
        String[] lines = text.split("\r\n", -1);
        assertThat(lines[row - 1]).contains(from);
        int at = lines[row - 1].indexOf(from);
        lines[row - 1] = lines[row - 1].substring(0, at) + to + lines[row - 1].substring(at + from.length());
        return String.join("\r\n", lines);
    }

    private static String inRowPattern(String text, int row, String pattern, String to) {
        String[] lines = text.split("\r\n", -1);
        String changed = lines[row - 1].replaceFirst(pattern, to);
        assertThat(changed).isNotEqualTo(lines[row - 1]);
        lines[row - 1] = changed;
        return String.join("\r\n", lines);
    }

    private static String moved(String text, int row, int column, double metres) {
        String[] lines = text.split("\r\n", -1);
        String[] values = lines[row - 1].split(",");
        values[column] = InventedLine.format("%.3f", Double.parseDouble(values[column]) + metres);
        lines[row - 1] = String.join(",", values);
        return String.join("\r\n", lines);
    }

    private static String exchanged(String text, int one, int other) {
        String[] lines = text.split("\r\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String[] values = lines[i].split(",", -1);
            if (values.length > Math.max(one, other) && values[one].matches("[\\d.°′″]+")) {
                String kept = values[one];
                values[one] = values[other];
                values[other] = kept;
                lines[i] = String.join(",", values);
            }
        }
        return String.join("\r\n", lines);
    }

    private static String quoted(String text) {
        return text.replaceAll("(?m)([^,\r\n]+)", "\"$1\"");
    }

    /** All values in a block whose lines break anywhere between two values. */
    private static String wrapped(String text) {
        String[] values = text.strip().split(",|\r\n");
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            block.append(values[i]).append(i == values.length - 1 ? "\r\n" : i % 7 == 6 ? ",\r\n" : ",");
        }
        return block.toString();
    }
}
