package org.merestone.gazetteer.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameKind;

/**
 * What is told of the names of a public place (地名故事): where the name comes from, what became of it, and the papers that say so.
 *
 * @param origin    来历; empty where none is recorded
 * @param evolution 历史沿革; empty likewise
 */
public record PlaceStory(String origin, String evolution, List<Source> sources) {

    public PlaceStory {
        sources = List.copyOf(sources);
    }

    /**
     * What stands behind one form of the name.
     *
     * @param meaning  含义; empty where none is recorded
     * @param source   the paper that it is from
     * @param document the number of the approval; null where there is none
     */
    public record Source(String form, NameKind kind, String meaning, String source, @Nullable String document, @Nullable LocalDate from) {}
}
