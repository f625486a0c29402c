package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Names the twelve townships: two 街道 at the seat, seven 镇 and three 乡, coded by the ranges of GB/T 10114. */
final class TownshipNaming {

    private static final int OFFICES = 2;
    private static final int TOWNS = 7;

    private final Vocabulary vocabulary;
    private final SplittableRandom random;
    private final Set<String> spellings = new HashSet<>();

    TownshipNaming(Vocabulary vocabulary, SplittableRandom random) {
        this.vocabulary = vocabulary;
        this.random = random;
    }

    /** The townships in the order of the landscape's units, which is the order of their codes. */
    List<DemoTownship> name(Landscape land) {
        var offices = vocabulary.words("town.street");
        var townships = new ArrayList<DemoTownship>();
        for (int unit = 0; unit < Partition.TOWNSHIPS; unit++) {
            var kind = unit < OFFICES ? "街道" : unit < OFFICES + TOWNS ? "镇" : "乡";
            var word = unit < OFFICES ? offices.get(unit) : word();
            int serial = unit < OFFICES ? 1 + unit : unit < OFFICES + TOWNS ? 98 + unit : 200 + unit - OFFICES - TOWNS;
            townships.add(new DemoTownship("%s%03d".formatted(DemoCounty.CODE, serial), word + kind, word, kind,
                    vocabulary.roman(word, kind), Frame.point(land.partition().seat(unit))));
        }
        return townships;
    }

    /** No two townships sound alike: a user name and a line's name must tell them apart. */
    private String word() {
        while (true) {
            var word = vocabulary.draw("nature.first", random) + vocabulary.draw("town.last", random);
            if (spellings.add(vocabulary.joined(word).plain())) {
                return word;
            }
        }
    }
}
