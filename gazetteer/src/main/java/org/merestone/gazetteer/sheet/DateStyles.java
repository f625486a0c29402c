package org.merestone.gazetteer.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which cell formats of an XLSX show a number as a date. */
final class DateStyles {

    static final DateStyles NONE = new DateStyles(new BitSet());
    /** Day 1 is 1 January 1900; Excel counts a 29 February 1900 that was none, so from March on it is a day off. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SURE = 61;
    private static final int LAST = 2_958_465;

    private final BitSet dates;

    private DateStyles(BitSet dates) {
        this.dates = dates;
    }

    /** Whether a format, by its place among the cell formats, is a date's. */
    boolean isDate(int format) {
        return format >= 0 && dates.get(format);
    }

    /** The day of a serial number as {@code 2026-01-31}; the number itself where it is none. */
    static String day(String serial) {
        try {
            double number = Double.parseDouble(serial);
            return number >= FIRST_SURE && number <= LAST ? DAY_ZERO.plusDays((long) number).toString() : serial;
        } catch (NumberFormatException e) {
            return serial;
        }
    }

    static DateStyles read(XMLStreamReader reader) throws XMLStreamException {
        Set<Integer> own = new HashSet<>();
        List<Integer> formats = new ArrayList<>();
        boolean cellFormats = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "numFmt" -> {
                        if (showsDate(reader.getAttributeValue(null, "formatCode"))) {
                            own.add(number(reader.getAttributeValue(null, "numFmtId")));
                        }
                    }
                    case "cellXfs" -> cellFormats = true;
                    case "xf" -> {
                        if (cellFormats) {
                            formats.add(number(reader.getAttributeValue(null, "numFmtId")));
                        }
                    }
                    default -> { }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("cellXfs")) {
                cellFormats = false;
            }
        }
        BitSet dates = new BitSet();
        for (int i = 0; i < formats.size(); i++) {
            dates.set(i, builtIn(formats.get(i)) || own.contains(formats.get(i)));
        }
        return new DateStyles(dates);
    }

    /** The formats of dates that every program knows, those of Chinese among them (ISO/IEC 29500-1 18.8.30). */
    private static boolean builtIn(int format) {
        return format >= 14 && format <= 17 || format == 22 || format >= 27 && format <= 31 || format == 36 || format >= 50 && format <= 54
                || format == 57 || format == 58;
    }

    private static boolean showsDate(String code) {
        String bare = code == null ? "" : code.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return bare.contains("y") && bare.contains("m");
    }

    private static int number(String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
