package org.merestone.geo.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ASCII DXF as what it is: pairs of lines, a group code and a value. The character set is UTF-8 from AutoCAD 2007 (AC1021) on, before
 * that the one that $DWGCODEPAGE names; {@code \}U+7C30 stands for a character in either.
 */
final class DxfPairs {

    private static final Pattern VERSION = Pattern.compile("\\$ACADVER\\s+1\\s+AC(\\d{4})");
    private static final Pattern CODE_PAGE = Pattern.compile("(?i)\\$DWGCODEPAGE\\s+3\\s+([\\w.-]+)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\U\\+([0-9A-Fa-f]{4})");
    private static final int HEADER = 16_384;
    private static final int UTF8_SINCE = 1021;

    private final FilePart file;
    private final String text;
    private int at;
    private long line;
    private int code;
    private String value = "";

    DxfPairs(FilePart file, Intake intake) {
        this.file = file;
        this.text = text(file, intake);
    }

    private static String text(FilePart file, Intake intake) {
        byte[] bytes = file.bytes();
        String start = new String(bytes, 0, Math.min(HEADER, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher version = VERSION.matcher(start);
        Matcher page = CODE_PAGE.matcher(start);
        boolean utf8 = version.find() && Integer.parseInt(version.group(1)) >= UTF8_SINCE;
        Optional<Charset> stated = intake.options().charset()
                .or(() -> utf8 ? Optional.of(StandardCharsets.UTF_8)
                        : page.find() ? TextCoding.named(page.group(1).replaceFirst("(?i)^ansi_", "")) : Optional.empty());
        Optional<String> text = stated.flatMap(charset -> TextCoding.decode(bytes, 0, bytes.length, charset, false));
        return text.orElseGet(() -> {
            TextCoding coding = new TextCoding();
            coding.look(bytes, 0, bytes.length, false);
            return new String(bytes, coding.settle(file.name(), intake));
        });
    }

    /** Goes to the next pair; the end of the file without EOF is a fault. */
    void next() {
        String group = nextLine().strip();
        value = nextLine();
        try {
            code = Integer.parseInt(group);
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }

    int code() {
        return code;
    }

    /** The value as a word: without blanks around it. */
    String word() {
        return value.strip();
    }

    /** The value as text, its escapes resolved. */
    String text() {
        String plain = value.indexOf("\\U+") < 0 ? value : ESCAPE.matcher(value).replaceAll(escape ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
        return plain.indexOf('^') < 0 ? plain
                : plain.replace("^J", "\n").replace("^M", "\r").replace("^I", "\t").replace("^ ", "^");
    }

    double number() {
        return WktTree.number(value.strip()).orElseThrow(this::damaged);
    }

    int whole() {
        double number = number();
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw damaged();
        }
        return (int) number;
    }

    boolean is(int group, String word) {
        return code == group && word().equals(word);
    }

    /** Line of the pair's group code. */
    long line() {
        return line - 1;
    }

    FormatRefused damaged() {
        return new FormatRefused(VectorFault.DAMAGED, FilePlace.line(file.name(), line), Map.of("what", "DXF"));
    }

    private String nextLine() {
        if (at >= text.length()) {
            throw new FormatRefused(VectorFault.CUT_OFF, FilePlace.line(file.name(), line), Map.of());
        }
        line++;
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        String found = text.substring(at, end);
        at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        return found;
    }
}
