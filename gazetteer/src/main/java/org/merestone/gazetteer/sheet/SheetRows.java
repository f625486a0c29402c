package org.merestone.gazetteer.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.merestone.data.conflict.Refusal;

/** Reads the rows of one sheet of an XLSX. */
final class SheetRows {

    private final List<String> texts;
    private final DateStyles styles;
    private final SheetLimits limits;
    private final StringBuilder value = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int row;
    private int taken;
    private int column;
    private String type = "";
    private int style;

    SheetRows(List<String> texts, DateStyles styles, SheetLimits limits) {
        this.texts = texts;
        this.styles = styles;
        this.limits = limits;
    }

    void read(XMLStreamReader reader, SheetFile.RowTaker taker) throws XMLStreamException {
        boolean inValue = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inValue = start(reader);
            } else if (event == XMLStreamConstants.CHARACTERS && inValue) {
                value.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
                String name = reader.getLocalName();
                if (name.equals("c")) {
                    endCell();
                } else if (name.equals("row") && !endRow(taker) || name.equals("sheetData")) {
                    return;
                }
            }
        }
    }

    private boolean start(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "row" -> {
                String number = reader.getAttributeValue(null, "r");
                row = number == null ? row + 1 : number(number);
                column = -1;
                cells = new ArrayList<>();
            }
            case "c" -> {
                String place = reader.getAttributeValue(null, "r");
                column = place == null ? column + 1 : column(place);
                type = reader.getAttributeValue(null, "t") == null ? "n" : reader.getAttributeValue(null, "t");
                style = reader.getAttributeValue(null, "s") == null ? -1 : number(reader.getAttributeValue(null, "s"));
                value.setLength(0);
            }
            case "f" -> throw new Refusal.NotAllowed("sheet.formula", row, letters(column));
            case "v", "t" -> {
                return true;
            }
            default -> { }
        }
        return false;
    }

    private void endCell() {
        if (column >= limits.columns()) {
            if (value.isEmpty()) {
                return;
            }
            throw new Refusal.NotAllowed("sheet.tooManyColumns", row, limits.columns());
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        String text = switch (type) {
            case "s" -> shared();
            case "b" -> value.toString().equals("1") ? "是" : "否";
            case "e" -> throw new Refusal.NotAllowed("sheet.errorCell", row, letters(column), value.toString());
            case "n" -> styles.isDate(style) ? DateStyles.day(value.toString()) : plain(value.toString());
            default -> value.toString().strip();
        };
        if (text.length() > limits.cell()) {
            throw new Refusal.NotAllowed("sheet.cellTooLong", row, limits.cell());
        }
        cells.set(column, text);
    }

    private boolean endRow(SheetFile.RowTaker taker) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return true;
        }
        if (++taken > limits.rows()) {
            throw new Refusal.NotAllowed("sheet.tooManyRows", limits.rows());
        }
        return taker.row(row, cells);
    }

    private String shared() {
        int index = number(value.toString());
        if (index >= texts.size()) {
            throw new Refusal.NotAllowed("sheet.notXlsx");
        }
        return texts.get(index);
    }

    /** A code of twelve digits is stored as a number, now and then as 4.21202101E8. */
    private static String plain(String number) {
        if (number.indexOf('E') < 0 && number.indexOf('e') < 0 && !number.endsWith(".0")) {
            return number.strip();
        }
        try {
            BigDecimal value = new BigDecimal(number.strip());
            return Math.abs(value.scale()) > 40 ? number : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // As below.
        }
        throw new Refusal.NotAllowed("sheet.notXlsx");
    }

    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) {
            column = Math.min(column * 26 + place.charAt(i) - 'A' + 1, 100_000);
        }
        if (column == 0) {
            throw new Refusal.NotAllowed("sheet.notXlsx");
        }
        return column - 1;
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
