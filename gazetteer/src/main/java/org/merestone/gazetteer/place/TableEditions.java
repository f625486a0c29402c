package org.merestone.gazetteer.place;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which edition of each reference table stood when something was made with them (基础表版次); 0 where only what ships stood.
 *
 * @param numbers of every kind of table
 */
public record TableEditions(Map<ReferenceKind, Integer> numbers) {

    public TableEditions {
        EnumMap<ReferenceKind, Integer> whole = new EnumMap<>(ReferenceKind.class);
        for (ReferenceKind kind : ReferenceKind.values()) {
            whole.put(kind, numbers.getOrDefault(kind, 0));
        }
        numbers = whole;
    }

    /** As it is stored: {@code CLASSES=0 GENERICS=2 …}. */
    public String text() {
        return numbers.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining(" "));
    }

    /** The reverse of {@link #text()}. */
    public static TableEditions of(String text) {
        return new TableEditions(Arrays.stream(text.split(" ")).map(each -> each.split("=")).collect(Collectors.toMap(
                each -> ReferenceKind.valueOf(each[0]), each -> Integer.parseInt(each[1]))));
    }
}
