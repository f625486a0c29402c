package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Founds the villages, more of them in larger townships, on dry cells below the hills. A few names stand in two
 * townships, as they do in every county.
 */
final class VillageSites {

    private static final int VILLAGES = 140;
    private static final double HIGHEST = 330;

    private final Landscape land;
    private final List<DemoTownship> townships;
    private final Vocabulary vocabulary;
    private final SplittableRandom random;
    private final BitSet taken;
    private final Set<String> used = new HashSet<>();

    VillageSites(Landscape land, List<DemoTownship> townships, Vocabulary vocabulary, SplittableRandom random, BitSet wet) {
        this.land = land;
        this.townships = townships;
        this.vocabulary = vocabulary;
        this.random = random;
        this.taken = (BitSet) wet.clone();
        townships.forEach(township -> used.add(township.shortName()));
    }

    List<DemoVillage> found() {
        var villages = new ArrayList<DemoVillage>();
        int[] shares = shares();
        for (int township = 0; township < shares.length; township++) {
            for (int i = 0; i < shares[township]; i++) {
                villages.add(village(township, i));
            }
        }
        return villages;
    }

    /** Villages by township: six each, the rest by size. */
    private int[] shares() {
        var shares = new int[townships.size()];
        for (int township = 0; township < shares.length; township++) {
            int size = land.partition().cellsOf(township).size();
            shares[township] = 6 + (VILLAGES - 6 * shares.length) * size / land.county().cardinality();
        }
        int sum = IntStream.of(shares).sum();
        for (int i = 0; sum < VILLAGES; i++, sum++) {
            shares[(2 + i) % shares.length]++;
        }
        return shares;
    }

    private DemoVillage village(int township, int index) {
        var cells = land.partition().cellsOf(township);
        int cell = cells.get(random.nextInt(cells.size()));
        for (int attempt = 0; attempt < 60 && !habitable(cell, attempt); attempt++) {
            cell = cells.get(random.nextInt(cells.size()));
        }
        taken.set(cell);
        land.mosaic().edgesOfCell.get(cell).forEach(edge -> taken.set(edge.cellA()));
        var code = townships.get(township).code();
        var word = word(township, index);
        return new DemoVillage("%s%03d".formatted(code, 200 + index), word + "村", word, vocabulary.joined(word + "村"), code,
                Frame.point(land.mosaic().sites.get(cell)));
    }

    private boolean habitable(int cell, int attempt) {
        var at = land.mosaic().sites.get(cell);
        return !taken.get(cell) && land.ground().height(at.x, at.y) < HIGHEST + 10 * attempt;
    }

    private String word(int township, int index) {
        var shared = vocabulary.words("village.shared");
        if (index == 2 && township >= 2) {
            return shared.get(township % shared.size());
        }
        while (true) {
            var word = vocabulary.nature(random);
            if (used.add(word)) {
                return word;
            }
        }
    }
}
