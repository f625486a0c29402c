package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A name that runs along a line. Han characters stand upright one after the other, read from the left, or from above
 * where the line falls steeply; a name in Roman letters stays in one piece across the line.
 */
final class LineText {

    /** A name returns along a line after this many pixels. */
    private static final double AGAIN = 640;

    private final Outline.Detail line;
    private final double world;
    private final List<String> parts;
    private final double step;

    /**
     * @param world   pixels that the unit square takes
     * @param size    of the characters in pixels
     * @param spacing between characters, in parts of the size
     */
    LineText(Outline.Detail line, double world, String name, double size, double spacing) {
        this.line = line;
        this.world = world;
        boolean han = name.codePoints().allMatch(Character::isIdeographic);
        this.parts = han ? name.codePoints().mapToObj(Character::toString).toList() : List.of(name);
        this.step = han ? size * (1 + spacing) : size * 0.6 * name.length();
    }

    /** One character, or a whole name in Roman letters, and the place of its middle in pixels of the square. */
    record Letter(String text, double x, double y) { }

    /** Where along the line the name's middle should go, in pixels; nowhere if the line is too short. */
    List<Double> middles() {
        double length = line.along()[line.size() - 1] * world;
        double needed = parts.size() * step * 1.15;
        List<Double> middles = new ArrayList<>();
        if (length >= needed) {
            long times = Math.max(1, Math.round(length / AGAIN));
            for (int i = 0; i < times; i++) {
                middles.add(length * (i + 0.5) / times);
            }
        }
        return middles;
    }

    /** The letters around a middle; none if they would run over an end, or the line turns too sharply under them. */
    Optional<List<Letter>> letters(double middle) {
        double half = (parts.size() - 1) * step / 2;
        double length = line.along()[line.size() - 1] * world;
        if (middle - half < 0 || middle + half > length) {
            return Optional.empty();
        }
        double[] first = at(middle - half);
        double[] last = at(middle + half);
        double across = last[0] - first[0];
        double down = last[1] - first[1];
        if (Math.hypot(across, down) < half * 2 * 0.8) {
            return Optional.empty();
        }
        boolean forward = Math.abs(across) >= Math.abs(down) * 0.7 ? across >= 0 : down >= 0;
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            double[] at = at(middle + (forward ? 1 : -1) * (i * step - half));
            letters.add(new Letter(parts.get(i), at[0], at[1]));
        }
        return Optional.of(letters);
    }

    private double[] at(double pixels) {
        double along = pixels / world;
        int after = Arrays.binarySearch(line.along(), along);
        after = after < 0 ? -after - 1 : after;
        after = Math.max(1, Math.min(line.size() - 1, after));
        double from = line.along()[after - 1];
        double stretch = line.along()[after] - from;
        double part = stretch > 0 ? (along - from) / stretch : 0;
        return new double[] {
                (line.x()[after - 1] + part * (line.x()[after] - line.x()[after - 1])) * world,
                (line.y()[after - 1] + part * (line.y()[after] - line.y()[after - 1])) * world};
    }
}
