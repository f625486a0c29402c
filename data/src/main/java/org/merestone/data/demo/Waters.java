package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/** Names the rivers and streams, and digs one lake in the plain and three reservoirs in the hills. */
final class Waters {

    private static final int LAKE_CELLS = 7;
    private static final int RESERVOIRS = 3;

    private final Landscape land;
    private final Vocabulary vocabulary;
    private final SplittableRandom random;
    private final BitSet wetCells = new BitSet();
    private final List<String> riverNames = new ArrayList<>();
    private final List<DemoHydrography> features = new ArrayList<>();

    Waters(Landscape land, Vocabulary vocabulary, SplittableRandom random) {
        this.land = land;
        this.vocabulary = vocabulary;
        this.random = random;
        nameRivers();
        digLake();
        for (int i = 0; i < RESERVOIRS; i++) {
            dam();
        }
    }

    /** The names of the rivers and then the streams, in the order of the landscape. */
    List<String> riverNames() {
        return List.copyOf(riverNames);
    }

    /** The rivers, then lake and reservoirs. */
    List<DemoHydrography> features() {
        return List.copyOf(features);
    }

    /** Cells under water, where nobody lives. */
    BitSet wetCells() {
        return (BitSet) wetCells.clone();
    }

    private void nameRivers() {
        Set<String> used = new HashSet<>();
        for (int i = 0; i < land.rivers().size(); i++) {
            String name;
            do {
                name = riverName(i);
            } while (!used.add(name));
            riverNames.add(name);
            features.add(new DemoHydrography(DemoHydrography.Kind.RIVER, name,
                    Frame.line(land.linework().join(land.rivers().get(i)))));
        }
    }

    private String riverName(int rank) {
        if (rank == 0) {
            return "砚水";
        }
        var word = vocabulary.nature(random);
        return word + (rank < Landscape.RIVERS ? "河" : random.nextBoolean() ? "港" : "涧");
    }

    private void digLake() {
        int deepest = -1;
        double depth = Double.MAX_VALUE;
        for (int township = 2; township < Partition.TOWNSHIPS; township++) {
            for (int cell : land.partition().cellsOf(township)) {
                var at = land.mosaic().sites.get(cell);
                if (isInland(cell) && land.ground().height(at.x, at.y) < depth) {
                    depth = land.ground().height(at.x, at.y);
                    deepest = cell;
                }
            }
        }
        var lake = spread(deepest);
        features.add(new DemoHydrography(DemoHydrography.Kind.LAKE, "砚湖", Frame.polygon(shore(lake))));
        wetCells.or(lake);
    }

    /** No border and no river touches the cell. */
    private boolean isInland(int cell) {
        int unit = land.partition().unit(cell);
        return land.mosaic().edgesOfCell.get(cell).stream()
                .allMatch(e -> land.partition().unit(e.otherCell(cell)) == unit && !land.isWet(e));
    }

    private BitSet spread(int start) {
        var lake = new BitSet();
        lake.set(start);
        for (boolean grown = true; grown && lake.cardinality() < LAKE_CELLS;) {
            grown = false;
            for (int cell : lake.stream().toArray()) {
                for (var edge : land.mosaic().edgesOfCell.get(cell)) {
                    int next = edge.otherCell(cell);
                    if (!lake.get(next) && isInland(next) && lake.cardinality() < LAKE_CELLS) {
                        lake.set(next);
                        grown = true;
                    }
                }
            }
        }
        return lake;
    }

    private void dam() {
        while (true) {
            int township = 2 + random.nextInt(Partition.TOWNSHIPS - 2);
            var cells = land.partition().cellsOf(township);
            int cell = cells.get(random.nextInt(cells.size()));
            var at = land.mosaic().sites.get(cell);
            if (isInland(cell) && !wetCells.get(cell) && land.ground().height(at.x, at.y) > 150) {
                var one = new BitSet();
                one.set(cell);
                features.add(new DemoHydrography(DemoHydrography.Kind.RESERVOIR, vocabulary.nature(random) + "水库",
                        Frame.polygon(shrunk(shore(one), at, 0.62))));
                wetCells.set(cell);
                return;
            }
        }
    }

    private static Coordinate[] shrunk(Coordinate[] ring, Coordinate centre, double scale) {
        var small = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            small[i] = new Coordinate(centre.x + scale * (ring[i].x - centre.x), centre.y + scale * (ring[i].y - centre.y));
        }
        small[small.length - 1] = small[0];
        return small;
    }

    /** The outer ring of connected cells, rounded inside its corners. */
    private Coordinate[] shore(BitSet cells) {
        var next = new HashMap<Integer, List<Integer>>();
        cells.stream().forEach(cell -> land.mosaic().edgesOfCell.get(cell).stream()
                .filter(edge -> !cells.get(edge.otherCell(cell)))
                .forEach(edge -> {
                    next.computeIfAbsent(edge.from(), v -> new ArrayList<>()).add(edge.to());
                    next.computeIfAbsent(edge.to(), v -> new ArrayList<>()).add(edge.from());
                }));
        int start = next.entrySet().stream().map(Map.Entry::getKey).min(Integer::compare).orElseThrow();
        var ring = new ArrayList<Integer>(List.of(start));
        int before = -1;
        for (int at = start;;) {
            int came = before;
            int onward = next.get(at).stream().filter(v -> v != came).findFirst().orElseThrow();
            if (onward == start) {
                return rounded(ring);
            }
            ring.add(onward);
            before = at;
            at = onward;
        }
    }

    private Coordinate[] rounded(List<Integer> ring) {
        var shore = new ArrayList<Coordinate>();
        int count = ring.size();
        for (int i = 0; i < count; i++) {
            var a = land.mosaic().vertices.get(ring.get(i));
            var b = land.mosaic().vertices.get(ring.get((i + 1) % count));
            var c = land.mosaic().vertices.get(ring.get((i + 2) % count));
            var from = new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
            var to = new Coordinate((b.x + c.x) / 2, (b.y + c.y) / 2);
            for (int step = 0; step < 5; step++) {
                shore.add(Linework.bezier(from, b, to, step / 5.0));
            }
        }
        shore.add(shore.get(0).copy());
        return shore.toArray(Coordinate[]::new);
    }
}
