package org.merestone.gazetteer.place;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.util.AssertionFailedException;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.check.Lexicon;
import org.merestone.gazetteer.check.PlannedName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in a bureau's own tables as CSV: words of the lexicon, and names that an approved plan keeps. All of a file or none of it. */
@Service
public class ReferenceImports {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_POINTS = 10_000;
    private static final int LONGEST_TEXT = 200;
    private static final List<String> YES = List.of("yes", "true", "1", "是");

    private final ReferenceWords words;
    private final PlaceClasses classes;
    private final Ledger ledger;
    private final Supplier<UUID> ids;
    private final TransactionTemplate transaction;

    public ReferenceImports(ReferenceWords words, PlaceClasses classes, Ledger ledger, Supplier<UUID> ids,
            PlatformTransactionManager transactions) {
        this.words = words;
        this.classes = classes;
        this.ledger = ledger;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Puts the words of a file with the columns {@code word,kind,source,verified} in the place of all imported before.
     *
     * @return how many
     * @throws Refusal.NotAllowed naming the row that cannot be taken
     */
    public int lexicon(Actor actor, String csv) {
        List<Lexicon.Entry> entries = new ArrayList<>();
        for (CSVRecord row : rows(csv, "word", "kind", "source", "verified")) {
            try {
                entries.add(new Lexicon.Entry(row.get("word").strip(),
                        Lexicon.Kind.valueOf(row.get("kind").strip().toUpperCase(Locale.ROOT)),
                        text(row, "source"), YES.contains(row.get("verified").strip().toLowerCase(Locale.ROOT))));
            } catch (IllegalArgumentException e) {
                throw new Refusal.NotAllowed("words.row", row.getRecordNumber() + 1, List.of(Lexicon.Kind.values()));
            }
        }
        keep(actor, "words.lexicon", entries.size(), () -> words.replaceLexicon(entries, actor.username()));
        return entries.size();
    }

    /**
     * Adds the names of an approved plan, a file with the columns {@code name,class,document,approved_on,area}, the last being WKT in
     * longitude/latitude, EPSG:4490.
     */
    public int plan(Actor actor, String csv) {
        Map<PlannedName, LocalDate> names = new LinkedHashMap<>();
        for (CSVRecord row : rows(csv, "name", "class", "document", "approved_on", "area")) {
            try {
                names.put(new PlannedName(text(row, "name"), classes.require(row.get("class").strip()), area(row.get("area")),
                        text(row, "document")), LocalDate.parse(row.get("approved_on").strip()));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new Refusal.NotAllowed("words.planRow", row.getRecordNumber() + 1);
            }
        }
        keep(actor, "words.plan", names.size(), () -> names.forEach((name, on) -> words.plan(name, on, actor.username())));
        return names.size();
    }

    private void keep(Actor actor, String action, int count, Runnable write) {
        transaction.executeWithoutResult(status -> {
            write.run();
            UUID id = ids.get();
            ledger.enter(actor, Act.of(action, "reference-table", id).with(Integer.toString(count)),
                    Change.replace(Change.Part.NAMES, "reference-table", id));
        });
    }

    private static List<CSVRecord> rows(String csv, String... columns) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            if (!parser.getHeaderNames().containsAll(List.of(columns))) {
                throw new Refusal.NotAllowed("words.columns", String.join(",", columns));
            }
            List<CSVRecord> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (!row.isConsistent() || rows.size() == MOST_ROWS) {
                    throw new Refusal.NotAllowed("words.cells", row.getRecordNumber() + 1, MOST_ROWS);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new Refusal.NotAllowed("words.columns", String.join(",", columns));
        }
    }

    private static String text(CSVRecord row, String column) {
        String text = row.get(column).strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT / (column.equals("source") ? 1 : 2)) {
            throw new IllegalArgumentException(column);
        }
        return text;
    }

    private static Geometry area(String wkt) {
        try {
            Geometry area = new WKTReader(Geometries.FACTORY).read(wkt);
            if (area.isEmpty() || area.getNumPoints() > MOST_POINTS || !area.isValid()
                    || !Geometries.FACTORY.toGeometry(new Envelope(-180, 180, -90, 90)).contains(area)) {
                throw new IllegalArgumentException("area");
            }
            return area;
        } catch (ParseException | AssertionFailedException e) {
            throw new IllegalArgumentException("area", e);
        }
    }
}
