package org.merestone.gazetteer.romanization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.Syllables;
import org.merestone.gazetteer.name.Table;

/**
 * How often the readings of county- and prefecture-level names are right, on a table with the columns of AreaCity
 * ({@code id,pid,deep,name,pinyin_prefix,pinyin,ext_id,ext_name}); with all our tables, and with the readings withheld that were written
 * for such names. Prints every error.
 */
final class RomanizationBench {

    private RomanizationBench() {
    }

    /** @param expected untoned, in one word, {@code v} for ü */
    record Row(String code, String name, PlaceClass placeClass, String expected) {}

    /**
     * @param wrong   a line for each error
     * @param unasked how many of them nobody would be asked about
     */
    record Score(int names, int asked, int minority, List<String> wrong, int unasked) {

        double right() {
            return 1 - (double) wrong.size() / names;
        }
    }

    public static void main(String[] args) throws IOException {
        List<Row> rows = read(Path.of(args[0]));
        tell("all tables", score(rows, Romanizer.shipped()));
        tell("readings of divisions withheld", score(rows, withheld()));
    }

    /** The tables without the words whose source is the name of a division: what is left knows nothing of the names asked for. */
    static Romanizer withheld() {
        Set<String> ofDivisions = new HashSet<>();
        for (List<String> row : Table.read("/gazetteer/readings.tsv").rows()) {
            if (row.get(5).equals("county")) {
                ofDivisions.add(row.get(0));
            }
        }
        return new Romanizer(ReadingTable.shipped().stream().filter(entry -> !ofDivisions.contains(entry.text())).toList());
    }

    static List<Row> read(Path table) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(table)) {
            String[] cells = line.replace("\"", "").split(",");
            if (cells.length >= 8 && cells[0].chars().allMatch(Character::isDigit)) {
                String placeClass = cells[2].equals("0") ? "212" : cells[2].equals("1") ? "213" : "214";
                rows.add(new Row(cells[0], cells[3], PlaceClass.of(placeClass), cells[5].replace(" ", "").replace("lue", "lve")));
            }
        }
        return rows;
    }

    static Score score(List<Row> rows, Romanizer romanizer) {
        int asked = 0;
        int minority = 0;
        int unasked = 0;
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            Romanization ours = romanizer.romanize(row.name(), row.placeClass(), row.code());
            String got = String.join("", ours.syllables().stream().map(Syllables::plainKey).toList());
            asked += ours.confirm() ? 1 : 0;
            minority += ours.minority() ? 1 : 0;
            if (!got.equals(row.expected())) {
                wrong.add(row.name() + " " + got + " (table: " + row.expected() + (ours.confirm() ? ", asked)" : ")"));
                unasked += ours.confirm() ? 0 : 1;
            }
        }
        return new Score(rows.size(), asked, minority, wrong, unasked);
    }

    private static void tell(String tables, Score score) {
        System.out.printf(Locale.ROOT, "%s\t%d names\t%.2f %% right untoned\t%d wrong\t%d of them unasked\t%.1f %% ask a person\t%.1f %% taken for minority names%n",
                tables, score.names(), score.right() * 100, score.wrong().size(), score.unasked(), 100.0 * score.asked() / score.names(),
                100.0 * score.minority() / score.names());
        score.wrong().forEach(line -> System.out.println("  " + line));
    }
}
