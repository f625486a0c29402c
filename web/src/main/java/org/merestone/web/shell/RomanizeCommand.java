package org.merestone.web.shell;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.romanization.SpelledName;

/**
 * {@code romanize [--class CODE] [--division CODE]}: names, one a line, from standard input; for each line one line with
 * {@code name⇥toned⇥plain⇥specific plain⇥confirm?} in the same order, the last being {@code yes} where a person has to look at it.
 * A line with nothing on it gives empty fields.
 */
final class RomanizeCommand implements ShellCommand {

    @Override
    public String word() {
        return "romanize";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        ShellWords words = ShellWords.of(arguments, Set.of("--class", "--division"), Set.of());
        if (!words.others().isEmpty()) {
            throw ShellRefusal.wrongWords("words.tooMany", Map.of("word", words.others().get(0)));
        }
        PlaceClass placeClass = placeClass(words.value("--class").orElse(""));
        String division = division(words.value("--division").orElse(""));
        try {
            TextLines lines = new TextLines(new BufferedInputStream(in, 1 << 16));
            StringBuilder answers = new StringBuilder();
            for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
                append(SpelledName.of(line, placeClass, division), answers);
                if (answers.length() > 1 << 15 || lines.waits()) {
                    write(answers, out);
                }
            }
            write(answers, out);
            if (lines.foreign() > 0) {
                err.println(ShellRefusal.inBoth("romanize.notUtf8", Map.of("count", lines.foreign())));
            }
        } catch (IOException e) {
            throw ShellRefusal.ofData("convert.broken", Map.of("why", String.valueOf(e.getMessage())));
        }
        return 0;
    }

    private static void append(SpelledName name, StringBuilder to) {
        to.append(name.given()).append('\t').append(name.toned()).append('\t').append(name.plain()).append('\t')
                .append(name.specificPlain()).append('\t').append(name.confirm() ? "yes" : "no").append('\n');
    }

    private static void write(StringBuilder answers, PrintStream out) throws IOException {
        out.write(answers.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        answers.setLength(0);
        if (out.checkError()) {
            throw new IOException("standard output is closed");
        }
    }

    private static PlaceClass placeClass(String code) {
        if (!code.matches("[0-9]{0,5}")) {
            throw ShellRefusal.wrongWords("romanize.class", Map.of("class", code));
        }
        return PlaceClass.of(code);
    }

    private static String division(String code) {
        if (!code.matches("[0-9]{0,12}")) {
            throw ShellRefusal.wrongWords("romanize.division", Map.of("division", code));
        }
        return code;
    }
}
