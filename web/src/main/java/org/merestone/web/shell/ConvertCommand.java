package org.merestone.web.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.CoordinateSystemRefused;

/**
 * {@code convert --from EPSG:4490 --to EPSG:4547}: a CSV with a header from standard input to standard output, from one coordinate system
 * to another. What it does to the rows is told by {@link CsvConversion}.
 */
final class ConvertCommand implements ShellCommand {

    @Override
    public String word() {
        return "convert";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        ShellWords words = ShellWords.of(arguments, Set.of("--from", "--to"), Set.of());
        if (!words.others().isEmpty()) {
            throw ShellRefusal.wrongWords("words.tooMany", Map.of("word", words.others().get(0)));
        }
        CoordinateSystem from = system(words.require("--from"));
        CoordinateSystem to = system(words.require("--to"));
        try {
            new CsvConversion(from, to, out, err).run(in);
        } catch (IOException e) {
            throw ShellRefusal.ofData("convert.broken", Map.of("why", String.valueOf(e.getMessage())));
        }
        return 0;
    }

    private static CoordinateSystem system(String code) {
        try {
            return CoordinateSystem.parse(code);
        } catch (CoordinateSystemRefused refused) {
            throw ShellRefusal.wrongWords(refused.sentence());
        }
    }
}
