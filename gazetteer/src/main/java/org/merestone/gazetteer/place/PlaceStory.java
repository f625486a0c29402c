package org.merestone.gazetteer.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameKind;

/**
 * What is told of the names of a public place (地名故事): where the name comes from, what became of it, and the papers that say so.
 *
 * @param code      地名代码 of 20 digits, which changes with class and division; empty where none is recorded
 * @param origin    来历; empty likewise
 * @param evolution 历史沿革; empty likewise
 */
public record PlaceStory(String code, String origin, String evolution, List<Source> sources) {

    /** Of a place that nothing is told of. */
    public static final PlaceStory NONE = new PlaceStory("", "", "", List.of());

    public PlaceStory {
        sources = List.copyOf(sources);
    }

    /** 含义 of a standard name of the place; empty where none is recorded. */
    public String meaningOf(String standardName) {
        return sources.stream().filter(source -> source.kind() == NameKind.STANDARD && source.form().equals(standardName))
                .map(Source::meaning).reduce("", (earlier, later) -> later.isEmpty() ? earlier : later);
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
