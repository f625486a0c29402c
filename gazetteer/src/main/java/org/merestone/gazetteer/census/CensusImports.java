package org.merestone.gazetteer.census;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.sheet.SheetFile;
import org.merestone.gazetteer.sheet.SheetLimits;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes census sheets in: upload, columns, check, and import of all rows or none. Each step of one sheet is done by one caller. */
@Service
public class CensusImports {

    private static final int MOST_KEPT = 5_000;
    private static final int MOST_LISTED = 50;
    private static final int PREVIEWED = 10;
    private static final int HEADER_AMONG = 20;
    private static final int LONGEST_NAME = 200;
    private static final int STEP = 500;

    private final CensusRecords records;
    private final CensusWorkshop workshop;
    private final Documents documents;
    private final Ledger ledger;
    private final Supplier<UUID> ids;
    private final TransactionTemplate transaction;

    CensusImports(CensusRecords records, CensusWorkshop workshop, Documents documents, Ledger ledger, Supplier<UUID> ids,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.workshop = workshop;
        this.documents = documents;
        this.ledger = ledger;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What a sheet looks like.
     *
     * @param rows the first rows beneath the headings, as they are
     */
    public record Preview(CensusColumns columns, List<List<String>> rows) {}

    /** Keeps a file, having found its headings. */
    public UUID upload(Actor actor, String fileName, byte[] content) {
        Preview preview = preview(content, "");
        return transaction.execute(status -> {
            requireOffice(actor);
            String name = fileName.strip().isEmpty() ? "census" : fileName.strip();
            UUID id = ids.get();
            String sha256 = documents.store(actor, name.substring(0, Math.min(LONGEST_NAME, name.length())),
                    "application/octet-stream", content).sha256();
            records.add(id, sha256, name.substring(0, Math.min(LONGEST_NAME, name.length())), preview.columns().mapping(), actor);
            ledger.enter(actor, Act.of("census.upload", "census-import", id).with(name));
            return id;
        });
    }

    public CensusSheet require(Actor actor, UUID id) {
        requireOffice(actor);
        CensusSheet sheet = records.find(id).orElseThrow(() -> new Refusal.NotFound("census.notFound", id));
        if (!sheet.divisionCode().startsWith(actor.divisionCode())) {
            throw new Refusal.NotYours("naming.outsideDivision", sheet.divisionCode());
        }
        return sheet;
    }

    public List<CensusSheet> latest(Actor actor) {
        requireOffice(actor);
        return records.latest(actor.divisionCode(), MOST_LISTED);
    }

    public Preview preview(Actor actor, UUID id) {
        CensusSheet sheet = require(actor, id);
        return preview(documents.read(sheet.sha256()), sheet.mapping());
    }

    /** Says what the columns are; a sheet that was checked has to be checked again. */
    public void map(Actor actor, UUID id, String mapping) {
        CensusSheet sheet = require(actor, id);
        if (sheet.state() == CensusSheet.State.IMPORTED) {
            throw new Refusal.NotAllowed("census.imported", sheet.fileName());
        }
        CensusColumns columns = preview(documents.read(sheet.sha256()), mapping).columns();
        columns.requireEnough();
        transaction.executeWithoutResult(status -> {
            records.remap(id, columns.mapping());
            ledger.enter(actor, Act.of("census.map", "census-import", id).with(columns.mapping()));
        });
    }

    /** Findings that are kept of the last check, at most 5,000, those that stop the import first. */
    public List<StoredFinding> findings(Actor actor, UUID id, int from, int most) {
        require(actor, id);
        return records.findings(id, from, most);
    }

    /** Checks every row and keeps what was found; nothing else is written. */
    public void check(Actor actor, UUID id, CensusProgress progress) {
        CensusSheet sheet = require(actor, id);
        if (sheet.state() == CensusSheet.State.IMPORTED) {
            throw new Refusal.NotAllowed("census.imported", sheet.fileName());
        }
        progress.enter(CensusProgress.Stage.CHECKING, sheet.rows());
        List<CensusFinding> kept = new ArrayList<>();
        int[] counts = new int[3];
        CensusTables tables = workshop.tables(actor);
        CensusRows rows = workshop.rows(actor, tables, finding -> {
            counts[finding.severity().stops() ? 1 : 2]++;
            if (kept.size() < MOST_KEPT || finding.severity().stops() && kept.size() < 2 * MOST_KEPT) {
                kept.add(finding);
            }
        });
        counts[0] = walk(documents.read(sheet.sha256()), sheet.mapping(), progress,
                (number, columns, cells) -> rows.place(number, columns.values(cells), columns.record(cells)));
        if (progress.isCancelled()) {
            progress.enter(CensusProgress.Stage.CANCELLED, 0);
            return;
        }
        transaction.executeWithoutResult(status -> {
            records.checked(id, counts[0], counts[1], counts[2], kept);
            ledger.enter(actor, Act.of("census.check", "census-import", id).with(counts[0] + " rows, " + counts[1] + " errors"));
        });
        progress.enter(CensusProgress.Stage.DONE, counts[0]);
    }

    /**
     * Enters every row of a checked sheet in one transaction. The rows are held against the register once more; what stands in the way
     * by now refuses all of them.
     */
    public void run(Actor actor, UUID id, CensusProgress progress) {
        CensusSheet sheet = require(actor, id);
        byte[] content = documents.read(sheet.sha256());
        progress.enter(CensusProgress.Stage.WRITING, sheet.rows());
        try {
            transaction.executeWithoutResult(status -> {
                if (!records.takeChecked(id)) {
                    throw new Refusal.NotAllowed("census.notChecked", sheet.fileName());
                }
                ledger.awaitTurn();
                int written = write(actor, sheet, content, progress);
                if (progress.isCancelled()) {
                    status.setRollbackOnly();
                    return;
                }
                ledger.enter(actor, Act.of("census.import", "census-import", id).with(sheet.fileName() + ": " + written),
                        Change.create(Change.Part.NAMES, "census-import", id));
            });
        } catch (DuplicateKeyException e) {
            throw new Refusal.Stale("census.moved", sheet.fileName());
        }
        progress.enter(progress.isCancelled() ? CensusProgress.Stage.CANCELLED : CensusProgress.Stage.DONE, sheet.rows());
    }

    private int write(Actor actor, CensusSheet sheet, byte[] content, CensusProgress progress) {
        CensusTables tables = workshop.tables(actor);
        walk(content, sheet.mapping(), new CensusProgress(), (number, columns, cells) ->
                tables.reserve(CensusTables.code(columns.values(cells))));
        CensusRows rows = workshop.rows(actor, tables, finding -> {
            if (finding.severity().stops()) {
                throw new Refusal.Stale("census.moved", sheet.fileName());
            }
        });
        CensusWriter writer = workshop.writer(tables, sheet.id(), actor.username());
        int count = walk(content, sheet.mapping(), progress, (number, columns, cells) -> {
            CensusPlace place = rows.place(number, columns.values(cells), columns.record(cells));
            if (place != null) {
                writer.add(place);
            }
        });
        writer.flush();
        return count;
    }

    private interface RowReader {
        void read(int number, CensusColumns columns, List<String> cells);
    }

    /** Reads the rows beneath the headings; how many. */
    private static int walk(byte[] content, String mapping, CensusProgress progress, RowReader reader) {
        @Nullable CensusColumns[] columns = {null};
        int[] count = {0};
        SheetFile.read(content, SheetLimits.CENSUS, (number, cells) -> {
            CensusColumns known = columns[0];
            if (known == null) {
                columns[0] = header(number, cells, mapping);
            } else {
                reader.read(number, known, cells);
                if (++count[0] % STEP == 0) {
                    progress.step(STEP);
                }
            }
            return !progress.isCancelled();
        });
        return count[0];
    }

    private static @Nullable CensusColumns header(int number, List<String> cells, String mapping) {
        if (CensusColumns.isHeader(cells)) {
            CensusColumns columns = CensusColumns.of(number, cells);
            return mapping.isEmpty() ? columns : columns.mapped(mapping);
        }
        if (number >= HEADER_AMONG) {
            throw new Refusal.NotAllowed("census.noHeader", HEADER_AMONG);
        }
        return null;
    }

    private static Preview preview(byte[] content, String mapping) {
        @Nullable CensusColumns[] columns = {null};
        List<List<String>> rows = new ArrayList<>();
        SheetFile.read(content, SheetLimits.CENSUS, (number, cells) -> {
            if (columns[0] == null) {
                columns[0] = header(number, cells, mapping);
            } else {
                rows.add(List.copyOf(cells));
            }
            return rows.size() < PREVIEWED;
        });
        CensusColumns known = columns[0];
        if (known == null || rows.isEmpty()) {
            throw new Refusal.NotAllowed("census.noHeader", HEADER_AMONG);
        }
        return new Preview(known, rows);
    }

    private static void requireOffice(Actor actor) {
        if (!Role.NAMING_OFFICE.name().equals(actor.role())) {
            throw new Refusal.NotYours("naming.role");
        }
    }
}
