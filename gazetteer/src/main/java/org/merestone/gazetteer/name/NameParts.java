package org.merestone.gazetteer.name;

import java.util.List;

/**
 * A name taken apart (专名 + 通名, 条例 §9). {@code specific + generic} is always the whole name.
 *
 * @param specific the specific part (专名); the whole name where no generic term was found
 * @param modifier one or two characters at the end of the specific part that are written together with the generic term
 *                 (北京<b>西</b>路), or empty
 * @param generic  the generic part (通名) with the names of nationalities before it, or empty
 * @param words    the generic part as words in writing order, such as 森林 and 公园; empty where generic is
 */
public record NameParts(String specific, String modifier, String generic, List<String> words) {

    public NameParts {
        words = List.copyOf(words);
        if (!String.join("", words).equals(generic)) {
            throw new IllegalArgumentException("The words " + words + " do not make up " + generic);
        }
        if (!specific.endsWith(modifier)) {
            throw new IllegalArgumentException(modifier + " does not end " + specific);
        }
    }

    static NameParts whole(String name) {
        return new NameParts(name, "", "", List.of());
    }

    public String whole() {
        return specific + generic;
    }
}
