package org.merestone.geo.survey;

import java.util.List;

/** What stands between the values of a row. */
public enum Delimiter {
    /** , */
    COMMA(','),
    /** The tabulator. */
    TAB('\t'),
    /** ; */
    SEMICOLON(';'),
    /** | */
    BAR('|'),
    /** ，: taken for a comma only as a mend. */
    FULL_WIDTH_COMMA('，'),
    /** Any run of blanks. */
    BLANKS(' ');

    private final char sign;

    Delimiter(char sign) {
        this.sign = sign;
    }

    /** The values of a line, without blanks around them and without the quotes around a quoted one. */
    Cells cut(String line) {
        return this == BLANKS ? Cells.betweenBlanks(line) : Cells.between(sign, line);
    }

    /** Whether one byte of UTF-8 stands between two values. */
    boolean isByte() {
        return this != BLANKS && this != FULL_WIDTH_COMMA;
    }

    /** That byte. */
    byte separator() {
        return (byte) sign;
    }

    /** The same as texts. */
    List<String> split(String line) {
        return cut(line).texts();
    }
}
