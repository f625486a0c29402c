package org.merestone.gazetteer.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.merestone.gazetteer.name.NameKeys;

/**
 * All names of the register in memory, found by the keys that the check compares. Immutable, for use by many threads.
 */
public final class RegisterNames {

    private final List<RegisteredName> names;
    private final KeyIndex byNorm;
    private final KeyIndex byJoined;
    private final KeyIndex bySounds;
    private final KeyIndex bySpecific;
    /** Empty where they are made anew each time, to spare memory. */
    private final List<NameKeys> kept;

    private RegisterNames(List<RegisteredName> names, boolean keep) {
        this.names = names;
        List<NameKeys> all = new ArrayList<>();
        byNorm = new KeyIndex(names.size());
        byJoined = new KeyIndex(names.size());
        bySounds = new KeyIndex(names.size());
        bySpecific = new KeyIndex(names.size());
        for (int i = 0; i < names.size(); i++) {
            NameKeys keys = names.get(i).keys();
            byNorm.put(keys.norm(), i);
            byJoined.put(keys.joined(), i);
            bySounds.put(keys.sounds(), i);
            bySpecific.put(keys.specific(), i);
            if (keep) {
                all.add(keys);
            }
        }
        kept = List.copyOf(all);
    }

    public static RegisterNames of(Collection<RegisteredName> names) {
        return new RegisterNames(List.copyOf(names), false);
    }

    /** For few names that are looked up often. */
    static RegisterNames withKeys(Collection<RegisteredName> names) {
        return new RegisterNames(List.copyOf(names), true);
    }

    /** The keys of the name at a position. */
    NameKeys keys(int position) {
        return kept.isEmpty() ? names.get(position).keys() : kept.get(position);
    }

    public int size() {
        return names.size();
    }

    /** Names written the same, variant characters and kinds of numerals made one. */
    List<RegisteredName> writtenLike(NameKeys keys) {
        return find(byNorm, keys.norm(), NameKeys::norm);
    }

    /** Names that sound the same, tones apart. */
    List<RegisteredName> soundingLike(NameKeys keys) {
        return find(byJoined, keys.joined(), NameKeys::joined);
    }

    /** Names that sound the same to those who do not tell zh from z, n from l and the like. */
    List<RegisteredName> nearlySoundingLike(NameKeys keys) {
        return find(bySounds, keys.sounds(), NameKeys::sounds);
    }

    /** Names with the same specific part. */
    List<RegisteredName> withSpecific(NameKeys keys) {
        return find(bySpecific, keys.specific(), NameKeys::specific);
    }

    private List<RegisteredName> find(KeyIndex index, String key, Function<NameKeys, String> of) {
        if (key.isEmpty()) {
            return List.of();
        }
        List<RegisteredName> found = new ArrayList<>(2);
        index.forEachCandidate(key, position -> {
            if (of.apply(keys(position)).equals(key)) {
                found.add(names.get(position));
            }
        });
        return found;
    }
}
