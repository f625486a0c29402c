package org.merestone.web.linked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.merestone.gazetteer.place.PlaceStory;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Gives a table further columns of the places that its rows were matched to (data extension). */
@Component
class TableExtension {

    static final int MOST_PLACES = 1_000;

    private final RegisterKeeper keeper;
    private final Sentences sentences;

    TableExtension(RegisterKeeper keeper, Sentences sentences) {
        this.keeper = keeper;
        this.sentences = sentences;
    }

    /** The columns that there are. */
    List<Map<String, String>> columns() {
        return Stream.of(PlaceColumn.values()).map(this::described).toList();
    }

    private Map<String, String> described(PlaceColumn column) {
        return Map.of("id", column.id(), "name", sentences.of("reconcile.column." + column.name()));
    }

    /** @param asked {@code {"ids":[…],"properties":[{"id":…}]}} */
    Map<String, Object> answer(JsonNode asked) {
        JsonNode ids = asked.path("ids");
        if (!ids.isArray() || ids.size() > MOST_PLACES || !asked.path("properties").isArray()) {
            throw refused();
        }
        List<PlaceColumn> columns = new ArrayList<>();
        asked.path("properties").forEach(property ->
                columns.add(PlaceColumn.of(property.path("id").asString("")).orElseThrow(TableExtension::refused)));
        PublishedRegister register = keeper.current();
        Map<String, Object> rows = new LinkedHashMap<>();
        for (JsonNode id : ids) {
            rows.put(id.asString(""), row(register, id.asString(""), columns));
        }
        return Map.of("meta", columns.stream().map(this::described).toList(), "rows", rows);
    }

    private static Map<String, Object> row(PublishedRegister register, String id, List<PlaceColumn> columns) {
        UUID place = ReconcileApi.isId(id) ? UUID.fromString(id) : null;
        List<PublishedName> names = place == null ? List.of() : register.names().of(place);
        PlaceStory story = place == null ? PlaceStory.NONE : Objects.requireNonNullElse(register.stories().of(place), PlaceStory.NONE);
        Map<String, Object> row = new LinkedHashMap<>();
        columns.forEach(column -> row.put(column.id(), column.of(names, story)));
        return row;
    }

    private static BadRequest refused() {
        return new BadRequest("reconcile.extend", MOST_PLACES, String.join(", ", Stream.of(PlaceColumn.values()).map(PlaceColumn::id).toList()));
    }
}
