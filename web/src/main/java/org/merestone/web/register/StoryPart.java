package org.merestone.web.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.place.PlaceStory;

/** What is told of the names of public places, by the id of the place. */
public final class StoryPart {

    static final StoryPart EMPTY = new StoryPart(Map.of());

    private final Map<UUID, PlaceStory> stories;

    StoryPart(Map<UUID, PlaceStory> stories) {
        this.stories = stories;
    }

    /** These stories with some places as they are now, none for a place that is no longer public. */
    StoryPart with(Set<UUID> places, Map<UUID, PlaceStory> now) {
        if (places.isEmpty()) {
            return this;
        }
        Map<UUID, PlaceStory> changed = new HashMap<>(stories);
        changed.keySet().removeAll(places);
        changed.putAll(now);
        return new StoryPart(changed);
    }

    public @Nullable PlaceStory of(UUID placeId) {
        return stories.get(placeId);
    }
}
