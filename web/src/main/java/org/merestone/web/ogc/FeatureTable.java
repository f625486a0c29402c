package org.merestone.web.ogc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.index.BoxTree;

/** Features in the order of their ids, with an index of their boxes. Immutable. */
final class FeatureTable<T> {

    private final FeatureKind<T> kind;
    private final Function<T, String> key;
    private final List<T> rows;
    private final int[] placed;
    private final BitSet unplaced = new BitSet();
    private final BoxTree boxes;
    private final Envelope bounds = new Envelope();

    /** @param key gives each row an id of its own, of letters, digits, {@code -} and {@code .} */
    FeatureTable(FeatureKind<T> kind, Function<T, String> key, Collection<? extends T> rows) {
        this.kind = kind;
        this.key = key;
        this.rows = rows.stream().<T>map(row -> row).sorted(Comparator.comparing(key)).toList();
        int[] positions = new int[this.rows.size()];
        double[] edges = new double[4 * positions.length];
        int count = 0;
        for (int i = 0; i < positions.length; i++) {
            Geometry shape = kind.shape().apply(this.rows.get(i));
            if (shape != null && !shape.isEmpty()) {
                Envelope box = shape.getEnvelopeInternal();
                bounds.expandToInclude(box);
                edges[4 * count] = box.getMinX();
                edges[4 * count + 1] = box.getMinY();
                edges[4 * count + 2] = box.getMaxX();
                edges[4 * count + 3] = box.getMaxY();
                positions[count++] = i;
            } else {
                unplaced.set(i);
            }
        }
        placed = Arrays.copyOf(positions, count);
        boxes = new BoxTree(Arrays.copyOf(edges, 4 * count));
    }

    FeatureKind<T> kind() {
        return kind;
    }

    int size() {
        return rows.size();
    }

    /** The box of all features, degrees; null inside where there is none. */
    Envelope bounds() {
        return new Envelope(bounds);
    }

    String id(T row) {
        return key.apply(row);
    }

    Optional<T> find(String id) {
        int at = firstFrom(id);
        return at < rows.size() && key.apply(rows.get(at)).equals(id) ? Optional.of(rows.get(at)) : Optional.empty();
    }

    /**
     * The features that meet an area and a condition, counted, and of them a page. What is nowhere meets every area.
     *
     * @param area  null for everywhere, with what is nowhere
     * @param where null for all
     * @param after the id that the page begins behind; null for the first page
     * @param skip  how many are passed over from there, at least 0
     * @param limit at least 1
     */
    Page<T> select(@Nullable AskedArea area, @Nullable Predicate<T> where, @Nullable String after, int skip, int limit) {
        int start = after == null ? 0 : firstAfter(after);
        if (area == null && where == null) {
            int begin = Math.min(rows.size(), start + skip);
            int end = Math.min(rows.size(), begin + limit);
            return new Page<>(this, rows.subList(begin, end), rows.size(), end < rows.size());
        }
        BitSet candidates = candidates(area);
        List<T> page = new ArrayList<>();
        int matched = 0;
        int left = skip;
        boolean more = false;
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            T row = rows.get(i);
            if ((area == null || area.meets(kind.shape().apply(row))) && (where == null || where.test(row))) {
                matched++;
                if (i < start || left-- > 0) {
                    continue;
                }
                if (page.size() < limit) {
                    page.add(row);
                } else {
                    more = true;
                }
            }
        }
        return new Page<>(this, page, matched, more);
    }

    private BitSet candidates(@Nullable AskedArea area) {
        BitSet candidates = new BitSet(rows.size());
        if (area == null) {
            candidates.set(0, rows.size());
        } else {
            candidates.or(unplaced);
            area.boxes().forEach(box -> boxes.query(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(),
                    item -> candidates.set(placed[item])));
        }
        return candidates;
    }

    private int firstAfter(String id) {
        int at = firstFrom(id);
        return at < rows.size() && key.apply(rows.get(at)).equals(id) ? at + 1 : at;
    }

    private int firstFrom(String id) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key.apply(rows.get(middle)).compareTo(id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * A page of what was asked for.
     *
     * @param matched how many features there are on all pages
     * @param more    whether there is a page behind this one
     */
    record Page<T>(FeatureTable<T> table, List<T> rows, int matched, boolean more) {

        /** The id that the next page begins behind. */
        String last() {
            return table.id(rows.get(rows.size() - 1));
        }
    }
}
