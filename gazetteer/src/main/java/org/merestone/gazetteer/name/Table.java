package org.merestone.gazetteer.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A reference table that ships with the product: UTF-8, cells parted by tabs, lines that begin with {@code #} are
 * remarks, the first other line is the header.
 */
public record Table(List<List<String>> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * @param resource absolute path on the class path
     * @throws IllegalStateException where the resource is missing or a row has another number of cells than the header
     */
    public static Table read(String resource) {
        try (InputStream stream = Table.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("No table " + resource);
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            int width = lines.get(0).split("\t", -1).length;
            List<List<String>> rows = new ArrayList<>(lines.size());
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = List.of(line.split("\t", -1));
                if (cells.size() != width) {
                    throw new IllegalStateException(resource + " wants " + width + " cells: " + line);
                }
                rows.add(cells);
            }
            return new Table(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
