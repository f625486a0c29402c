package org.merestone.geo.survey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringTokenizer;
import org.merestone.geo.Sentence;
import org.merestone.geo.crs.LonLat;

/**
 * Heights of the ground on a grid of longitudes and latitudes (数字高程模型), between whose points they are interpolated bilinearly.
 * Immutable.
 */
public final class HeightGrid {

    /** Most values that a grid may have: 64 MB. */
    public static final int MOST_VALUES = 16_000_000;
    private static final int LONGEST_LINE = 1 << 20;

    private final int columns;
    private final int rows;
    private final double west;
    private final double south;
    private final double step;
    /** From the north-west, row by row; NaN where there is none. */
    private final float[] metres;

    private HeightGrid(int columns, int rows, double west, double south, double step, float[] metres) {
        this.columns = columns;
        this.rows = rows;
        this.west = west;
        this.south = south;
        this.step = step;
        this.metres = metres;
    }

    /**
     * Reads an Arc/Info ASCII grid: {@code ncols}, {@code nrows}, {@code xllcorner} or {@code xllcenter}, {@code yllcorner} or
     * {@code yllcenter}, {@code cellsize} in degrees, perhaps {@code NODATA_value}, then the heights in metres from the north-west.
     *
     * @throws Refused if it is no such grid, or one of more than {@link #MOST_VALUES} values
     * @throws IOException if it cannot be read at all
     */
    public static HeightGrid read(Reader in) throws IOException {
        BufferedReader lines = new BufferedReader(in);
        Map<String, Double> header = new HashMap<>();
        String line = nextLine(lines);
        while (!line.isEmpty() && Character.isLetter(line.charAt(0))) {
            StringTokenizer words = new StringTokenizer(line);
            String word = words.nextToken().toLowerCase(Locale.ROOT);
            header.put(word, words.hasMoreTokens() ? number(words.nextToken()) : Double.NaN);
            if (header.size() > 20) {
                throw new Refused("grid.header", Map.of());
            }
            line = nextLine(lines);
        }
        int columns = count(header, "ncols");
        int rows = count(header, "nrows");
        double step = header.getOrDefault("cellsize", Double.NaN);
        double west = header.getOrDefault("xllcenter", header.getOrDefault("xllcorner", Double.NaN) + step / 2);
        double south = header.getOrDefault("yllcenter", header.getOrDefault("yllcorner", Double.NaN) + step / 2);
        if (!(step > 0 && step < 1 && Math.abs(west) <= 180 && Math.abs(south) <= 90)) {
            throw new Refused("grid.notDegrees", Map.of());
        }
        if ((long) columns * rows > MOST_VALUES) {
            throw new Refused("grid.tooLarge", Map.of("most", MOST_VALUES));
        }
        return new HeightGrid(columns, rows, west, south, step, values(lines, line, columns, rows,
                header.getOrDefault("nodata_value", -9999.0)));
    }

    private static float[] values(BufferedReader lines, String first, int columns, int rows, double none) throws IOException {
        float[] metres = new float[0];
        int filled = 0;
        for (String line = first; !line.isEmpty(); line = nextLine(lines)) {
            StringTokenizer words = new StringTokenizer(line);
            while (words.hasMoreTokens()) {
                if (filled == columns * rows) {
                    throw new Refused("grid.count", Map.of("expected", columns * rows));
                }
                if (filled == metres.length) { // grows with the file, not with what its header says
                    metres = Arrays.copyOf(metres, Math.min(columns * rows, Math.max(1024, 2 * filled)));
                }
                double value = number(words.nextToken());
                metres[filled++] = value == none ? Float.NaN : (float) value;
            }
        }
        if (filled != columns * rows) {
            throw new Refused("grid.count", Map.of("expected", columns * rows));
        }
        return metres;
    }

    /** Height of the ground, or nothing beside the grid and where it has none. */
    public OptionalDouble heightAt(LonLat position) {
        double x = (position.lon() - west) / step;
        double y = rows - 1 - (position.lat() - south) / step;
        if (!(x >= 0 && x <= columns - 1 && y >= 0 && y <= rows - 1)) {
            return OptionalDouble.empty();
        }
        int column = (int) Math.min(x, Math.max(0, columns - 2));
        int row = (int) Math.min(y, Math.max(0, rows - 2));
        double dx = x - column;
        double dy = y - row;
        double height = between(between(at(column, row), at(column + 1, row), dx),
                between(at(column, row + 1), at(column + 1, row + 1), dx), dy);
        return Double.isNaN(height) ? OptionalDouble.empty() : OptionalDouble.of(height);
    }

    /** On the way from one value to another; where it is not left at all, the other need not exist. */
    private static double between(double one, double other, double share) {
        return share == 0 ? one : share == 1 ? other : one * (1 - share) + other * share;
    }

    private double at(int column, int row) {
        return metres[Math.min(row, rows - 1) * columns + Math.min(column, columns - 1)];
    }

    /** The next line that is not blank, stripped; empty at the end. */
    private static String nextLine(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = lines.read(); c >= 0; c = lines.read()) {
            if (c != '\n' && c != '\r') {
                line.append((char) c);
            } else if (!line.toString().isBlank()) {
                break;
            }
            if (line.length() > LONGEST_LINE) {
                throw new Refused("grid.header", Map.of());
            }
        }
        return line.toString().strip();
    }

    private static int count(Map<String, Double> header, String word) {
        double count = header.getOrDefault(word, Double.NaN);
        if (!(count >= 1 && count <= MOST_VALUES && count == Math.rint(count))) {
            throw new Refused("grid.header", Map.of());
        }
        return (int) count;
    }

    private static double number(String word) {
        try {
            return word.length() > 40 ? Double.NaN : Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new Refused("grid.number", Map.of("text", word.length() > 20 ? word.substring(0, 20) + "…" : word));
        }
    }

    /** A file that is no grid of heights. */
    public static final class Refused extends IllegalArgumentException {

        private static final long serialVersionUID = 1;
        private final transient Sentence sentence;

        Refused(String key, Map<String, Object> values) {
            super(key);
            this.sentence = new Sentence("org.merestone.geo.survey.findings", key, values);
        }

        /** Why, and what to do. */
        public Sentence sentence() {
            return sentence;
        }
    }
}
