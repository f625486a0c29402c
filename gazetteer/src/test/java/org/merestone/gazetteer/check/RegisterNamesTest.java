package org.merestone.gazetteer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.merestone.gazetteer.name.NameKeys;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;

class RegisterNamesTest {

    private static final String CHARACTERS = "青清竹逐望旺月越石十鼓古柳六渡度";
    private static final PlaceClass ROAD = PlaceClass.of("2351");

    @Test
    void lookingUpFindsExactlyWhatALookAtEveryNameFinds() {
        List<RegisteredName> names = seeded(2_000, new Random(42));
        RegisterNames index = RegisterNames.of(names);
        assertThat(index.size()).isEqualTo(2_000);
        for (RegisteredName name : names.subList(0, 40)) {
            NameKeys keys = name.keys();
            assertThat(index.writtenLike(keys)).hasSameElementsAs(alike(names, keys, NameKeys::norm));
            assertThat(index.soundingLike(keys)).hasSameElementsAs(alike(names, keys, NameKeys::joined));
            assertThat(index.nearlySoundingLike(keys)).hasSameElementsAs(alike(names, keys, NameKeys::sounds));
            assertThat(index.withSpecific(keys)).hasSameElementsAs(alike(names, keys, NameKeys::specific));
        }
    }

    @Test
    void anEmptyRegisterHoldsNothing() {
        RegisterNames empty = RegisterNames.of(List.of());
        assertThat(empty.writtenLike(seeded(1, new Random(1)).get(0).keys())).isEmpty();
    }

    @Test
    void hashesThatCollideAreKeptApart() {
        // "Aa" and "BB" have one String hash.
        KeyIndex index = new KeyIndex(2);
        index.put("Aa", 0);
        index.put("BB", 1);
        List<Integer> candidates = new ArrayList<>();
        index.forEachCandidate("Aa", candidates::add);
        assertThat(candidates).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aRegisteredNameWithoutAShapeLiesAtItsPoint() {
        RegisteredName name = seeded(1, new Random(3)).get(0);
        assertThat(name.extent().getCoordinate().x).isEqualTo(name.lon());
    }

    private static List<RegisteredName> alike(List<RegisteredName> names, NameKeys keys, Function<NameKeys, String> key) {
        return names.stream().filter(name -> key.apply(name.keys()).equals(key.apply(keys))).toList();
    }

    private static List<RegisteredName> seeded(int count, Random random) {
        List<RegisteredName> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "" + pick(random) + pick(random) + (random.nextBoolean() ? "路" : "巷");
            Romanization roman = Romanizer.shipped().romanize(text, ROAD);
            names.add(new RegisteredName(new UUID(0, i), roman.parts(), NameKind.STANDARD, ROAD, ROAD.usualKind(), true,
                    String.join(" ", roman.syllables()), "990121101", null, 114 + random.nextDouble(), 29));
        }
        return names;
    }

    private static char pick(Random random) {
        return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }
}
