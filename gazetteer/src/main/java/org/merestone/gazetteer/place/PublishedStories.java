package org.merestone.gazetteer.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.merestone.gazetteer.name.NameKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the stories that the public may read: those of public places, and of no proposed name. */
@Repository
public class PublishedStories {

    private final JdbcClient jdbc;

    public PublishedStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a day, by the id of the place. */
    public Map<UUID, PlaceStory> load(LocalDate day) {
        return load(day, "", Map.of());
    }

    /** Those of some places; none of a place that is not public. */
    public Map<UUID, PlaceStory> load(LocalDate day, Set<UUID> places) {
        return places.isEmpty() ? Map.of() : load(day, " and p.id in (:places)", Map.of("places", places));
    }

    private Map<UUID, PlaceStory> load(LocalDate day, String only, Map<String, ?> parameters) {
        Map<UUID, PlaceStory> stories = new HashMap<>();
        Map<UUID, List<PlaceStory.Source>> sources = new HashMap<>();
        Same<String> same = new Same<>();
        jdbc.sql("""
                select p.id, p.place_code, p.origin, p.evolution, n.name, n.kind, n.meaning, n.source, n.approval_document, n.valid_from
                from place p join place_name n on n.place_id = p.id
                where p.secrecy = 'PUBLIC' and n.superseded_at is null and n.kind <> 'PROPOSED'
                  and (n.valid_from is null or n.valid_from <= :day)""" + only + " order by p.id, n.recorded_at, n.id")
                .param("day", day).params(parameters).query(row -> {
                    UUID place = row.getObject("id", UUID.class);
                    List<PlaceStory.Source> behind = sources.computeIfAbsent(place, unknown -> new ArrayList<>(2));
                    behind.add(new PlaceStory.Source(same.as(row.getString("name")), NameKind.valueOf(row.getString("kind")),
                            same.as(row.getString("meaning")), same.as(row.getString("source")),
                            same.asGiven(row.getString("approval_document")), row.getObject("valid_from", LocalDate.class)));
                    stories.put(place, new PlaceStory(Objects.requireNonNullElse(row.getString("place_code"), ""),
                            same.as(row.getString("origin")), same.as(row.getString("evolution")), List.of()));
                });
        stories.replaceAll((place, story) -> new PlaceStory(story.code(), story.origin(), story.evolution(), sources.get(place)));
        return stories;
    }
}
