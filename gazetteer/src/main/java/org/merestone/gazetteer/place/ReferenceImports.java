package org.merestone.gazetteer.place;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.merestone.data.document.Documents;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.check.Lexicon;
import org.merestone.gazetteer.check.PlannedName;
import org.merestone.gazetteer.romanization.ConfirmedReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a bureau's own editions of reference tables as CSV: classes, generic terms, variant characters, readings, words of the lexicon,
 * and names that an approved plan keeps. All of a file or none of it; it serves at once, on every node.
 */
@Service
public class ReferenceImports {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_POINTS = 10_000;
    private static final int LONGEST_TEXT = 200;
    private static final List<String> YES = List.of("yes", "true", "1", "是");

    private final ReferenceWords words;
    private final PlaceClasses classes;
    private final ReferenceTables tables;
    private final ConfirmedReadings readings;
    private final Documents documents;
    private final Ledger ledger;
    private final Supplier<UUID> ids;
    private final TransactionTemplate transaction;

    public ReferenceImports(ReferenceWords words, PlaceClasses classes, ReferenceTables tables, ConfirmedReadings readings,
            Documents documents, Ledger ledger, Supplier<UUID> ids, PlatformTransactionManager transactions) {
        this.documents = documents;
        this.tables = tables;
        this.readings = readings;
        this.words = words;
        this.classes = classes;
        this.ledger = ledger;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes in an edition of a table.
     *
     * @return how many entries
     * @throws Refusal.NotAllowed naming the row that cannot be taken, its fault and its mend
     */
    public int take(Actor actor, ReferenceKind kind, String fileName, String csv) {
        String name = fileName.strip();
        String file = name.substring(0, Math.min(name.length(), LONGEST_TEXT));
        return switch (kind) {
            case LEXICON -> lexicon(actor, file, csv);
            case PLAN -> plan(actor, file, csv);
            case CLASSES, GENERICS, VARIANTS, READINGS -> table(actor, kind, file, csv);
        };
    }

    private int table(Actor actor, ReferenceKind kind, String file, String csv) {
        List<ReferenceEntry> entries = ReferenceFile.read(kind, rows(csv, kind.columns()));
        keep(actor, kind, file, csv, entries.size(), entries, () -> {
            if (kind == ReferenceKind.CLASSES) {
                entries.forEach(classes::put);
            } else if (kind == ReferenceKind.READINGS) {
                entries.forEach(entry -> readings.remember(new ConfirmedReading(entry.subject(), List.of(entry.standsFor().split(" ")),
                        ReferenceFile.scopes(entry).get(0), ReferenceFile.scopes(entry).get(1)), entry.source(), actor.username()));
            }
        });
        return entries.size();
    }

    private int lexicon(Actor actor, String file, String csv) {
        List<Lexicon.Entry> entries = new ArrayList<>();
        for (CSVRecord row : rows(csv, ReferenceKind.LEXICON.columns())) {
            try {
                entries.add(new Lexicon.Entry(row.get("word").strip(),
                        Lexicon.Kind.valueOf(row.get("kind").strip().toUpperCase(Locale.ROOT)),
                        text(row, "source"), YES.contains(row.get("verified").strip().toLowerCase(Locale.ROOT))));
            } catch (IllegalArgumentException e) {
                throw new Refusal.NotAllowed("words.row", row.getRecordNumber() + 1, List.of(Lexicon.Kind.values()));
            }
        }
        keep(actor, ReferenceKind.LEXICON, file, csv, entries.size(), List.of(), () -> words.replaceLexicon(entries, actor.username()));
        return entries.size();
    }

    /** The last column is WKT in longitude/latitude, EPSG:4490. */
    private int plan(Actor actor, String file, String csv) {
        Map<PlannedName, LocalDate> names = new LinkedHashMap<>();
        for (CSVRecord row : rows(csv, ReferenceKind.PLAN.columns())) {
            try {
                names.put(new PlannedName(text(row, "name"), classes.require(row.get("class").strip()), area(row.get("area")),
                        text(row, "document")), LocalDate.parse(row.get("approved_on").strip()));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new Refusal.NotAllowed("words.planRow", row.getRecordNumber() + 1);
            }
        }
        keep(actor, ReferenceKind.PLAN, file, csv, names.size(), List.of(),
                () -> names.forEach((name, on) -> words.plan(name, on, actor.username())));
        return names.size();
    }

    private void keep(Actor actor, ReferenceKind kind, String file, String csv, int count, List<ReferenceEntry> entries,
            Runnable write) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            String sha256 = documents.store(actor, file, "text/csv", csv.getBytes(StandardCharsets.UTF_8)).sha256();
            tables.put(kind, file, sha256, count, entries, actor.username());
            write.run();
            ledger.enter(actor, Act.of("reference.import", "reference-table", kind.name()).with(file + " " + count + " " + sha256),
                    Change.replace(Change.Part.NAMES, "reference-table", ids.get()));
        });
    }

    /**
     * The file of an edition as it came, byte for byte; who takes it is entered in the trail, for a plan says where names will be.
     *
     * @throws Refusal.NotFound where there is no such edition, or its file was not kept
     */
    public byte[] handOut(Actor actor, ReferenceKind kind, int number) {
        ReferenceEdition edition = tables.editions().stream().filter(each -> each.kind() == kind && each.number() == number)
                .filter(each -> each.sha256() != null).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("reference.noEdition", number));
        byte[] content = documents.read(edition.sha256());
        transaction.executeWithoutResult(status -> ledger.enter(actor, Act.of("reference.hand-out", "reference-table", kind.name())
                .with(number + " " + edition.fileName() + " " + edition.sha256())));
        return content;
    }

    private static List<CSVRecord> rows(String csv, List<String> columns) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            if (!parser.getHeaderNames().containsAll(columns)) {
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
