package org.merestone.boundary.handover;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What is in a package (汇交清单): each file with its size, its SHA-256, and how many rows or features it has. */
record Manifest(List<Entry> entries) {

    static final String NAME = "manifest.csv";
    private static final String[] HEAD = {"path", "bytes", "sha256", "rows", "what"};

    /**
     * A file of a package.
     *
     * @param rows of a table, or features of a layer; -1 where there are none to count
     */
    record Entry(String path, long bytes, String sha256, long rows, String what) {}

    Manifest {
        entries = List.copyOf(entries);
    }

    /** As it stands in the package: CSV, UTF-8, without byte order mark. */
    String text() {
        StringBuilder text = new StringBuilder();
        try {
            var csv = CSVFormat.RFC4180.builder().setHeader(HEAD).get().print(text);
            for (Entry entry : entries) {
                csv.printRecord(entry.path(), entry.bytes(), entry.sha256(), entry.rows() < 0 ? "" : entry.rows(), entry.what());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory takes whatever is written
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when it is not one; its message says where */
    static Manifest read(String text) {
        List<Entry> entries = new ArrayList<>();
        try (var records = CSVFormat.RFC4180.builder().setHeader(HEAD).setSkipHeaderRecord(true).get().parse(new StringReader(text))) {
            for (CSVRecord row : records) {
                if (row.size() != HEAD.length || !row.get(2).matches("[0-9a-f]{64}")) {
                    throw new IllegalArgumentException(NAME + " " + row.getRecordNumber());
                }
                entries.add(new Entry(row.get(0), Long.parseLong(row.get(1)), row.get(2),
                        row.get(3).isEmpty() ? -1 : Long.parseLong(row.get(3)),
                        row.get(4)));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(NAME, e);
        }
        return new Manifest(entries);
    }
}
