package org.merestone.gazetteer.census;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merestone.data.division.Division;

/** The divisions of a day as sheets name them: by code, or by name with as many of those above in front as it takes. */
final class DivisionWords {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u3000·>/\\-]");
    private static final Pattern CODE = Pattern.compile("[0-9]{6,12}");

    private final Map<String, Division> byCode = new HashMap<>();
    private final Map<String, Division> byWords = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    DivisionWords(Collection<Division> divisions) {
        Map<UUID, Division> byId = new HashMap<>();
        divisions.forEach(division -> byId.put(division.id(), division));
        for (Division division : divisions) {
            byCode.put(division.code(), division);
            StringBuilder words = new StringBuilder();
            @Nullable Division next = division;
            for (int depth = 0; next != null && depth < 8; depth++) {
                words.insert(0, next.name());
                Division other = byWords.putIfAbsent(words.toString(), division);
                if (other != null && !other.id().equals(division.id())) {
                    ambiguous.add(words.toString());
                }
                next = next.parentId() == null ? null : byId.get(next.parentId());
            }
        }
    }

    /** Whether more than one division is called so. */
    boolean isAmbiguous(String words) {
        return ambiguous.contains(bare(words));
    }

    Optional<Division> find(String words) {
        String bare = bare(words);
        if (CODE.matcher(bare).matches()) {
            return ofCode(bare);
        }
        return isAmbiguous(bare) ? Optional.empty() : Optional.ofNullable(byWords.get(bare));
    }

    /** The lowest division of a code of 6, 9 or 12 digits, or of the first that is known in a longer one. */
    Optional<Division> ofCode(String code) {
        for (int length : List.of(12, 9, 6)) {
            Division division = code.length() >= length ? byCode.get(code.substring(0, length)) : null;
            if (division != null) {
                return Optional.of(division);
            }
        }
        return Optional.empty();
    }

    private static String bare(String words) {
        return BETWEEN.matcher(words).replaceAll("");
    }
}
