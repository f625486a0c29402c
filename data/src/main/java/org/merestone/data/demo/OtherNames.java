package org.merestone.data.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Gives former names and aliases to about one place in ten. */
final class OtherNames {

    private static final Set<String> STEADY = Set.of("21400", "27100", "27610", "27620");

    private final Vocabulary vocabulary;
    private final SplittableRandom random;

    OtherNames(Vocabulary vocabulary, SplittableRandom random) {
        this.vocabulary = vocabulary;
        this.random = random;
    }

    List<DemoName> given(List<DemoName> names) {
        var out = new ArrayList<DemoName>();
        for (var name : names) {
            double lot = random.nextDouble();
            boolean steady = STEADY.contains(name.classCode()) || name.historical();
            out.add(steady || lot > 0.125 ? name : name.with(lot < 0.075 ? former(name) : alias(name)));
        }
        return out;
    }

    private DemoOtherName former(DemoName name) {
        var until = LocalDate.of(1981 + random.nextInt(38), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var from = LocalDate.of(1950 + random.nextInt(25), 1, 1);
        return other(DemoOtherName.Kind.FORMER, name, from, until,
                name.classCode().startsWith("216") ? "合村并组时更名（虚构）" : "地名标准化处理时更名（虚构）");
    }

    private DemoOtherName alias(DemoName name) {
        return other(DemoOtherName.Kind.ALIAS, name, null, null, "当地俗称（虚构）");
    }

    /** Spelled as the standing name is: in one word, with a numbered lane, or in two. */
    private DemoRoman spelling(DemoName name, String word) {
        if (!name.roman().toned().contains(" ")) {
            return vocabulary.joined(word + name.generic());
        }
        boolean numbered = name.roman().toned().matches(".*\\d.*");
        return numbered ? vocabulary.numbered(word, name.generic().substring(0, name.generic().length() - 1), "巷")
                : vocabulary.roman(word, name.generic());
    }

    private DemoOtherName other(DemoOtherName.Kind kind, DemoName name, @Nullable LocalDate from,
            @Nullable LocalDate until, String reason) {
        if (name.generic().isEmpty()) {
            var whole = vocabulary.nature(random) + vocabulary.draw("hamlet.last", random);
            return new DemoOtherName(kind, whole, whole, "", vocabulary.joined(whole), from, until, reason);
        }
        var word = vocabulary.nature(random);
        return new DemoOtherName(kind, word + name.generic(), word, name.generic(), spelling(name, word), from, until, reason);
    }
}
