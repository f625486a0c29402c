package org.merestone.web.linked;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.place.PlaceStory;
import org.merestone.gazetteer.search.PublishedName;

/** What a table can be given of the places that its rows were matched to. */
enum PlaceColumn {
    NAME("name"),
    ROMANIZATION("romanization"),
    /** Every other form, former ones too. */
    OTHER_NAMES("otherNames"),
    CLASS_CODE("classCode"),
    CLASS_NAME("className"),
    DIVISION_CODE("divisionCode"),
    DIVISIONS("divisions"),
    /** Longitude and latitude, degrees, EPSG:4490. */
    LON("lon"),
    LAT("lat"),
    PLACE_CODE("placeCode"),
    MEANING("meaning"),
    ORIGIN("origin");

    private final String id;

    PlaceColumn(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static Optional<PlaceColumn> of(String id) {
        return Stream.of(values()).filter(column -> column.id.equals(id)).findFirst();
    }

    /**
     * The values of a place, as the protocol writes them; none where the register has none.
     *
     * @param names the public forms of its name; none where the public knows no such place
     */
    List<Map<String, Object>> of(List<PublishedName> names, PlaceStory story) {
        return names.stream().filter(name -> name.kind() == NameKind.STANDARD).findFirst().map(place -> switch (this) {
            case NAME -> texts(Stream.of(place.text()));
            case ROMANIZATION -> texts(Stream.of(place.romanToned()));
            case OTHER_NAMES -> texts(names.stream().map(PublishedName::text).filter(text -> !text.equals(place.text())).distinct());
            case CLASS_CODE -> texts(Stream.of(place.placeClass().code()));
            case CLASS_NAME -> texts(Stream.of(place.className()));
            case DIVISION_CODE -> texts(Stream.of(place.divisionCode()));
            case DIVISIONS -> texts(Stream.of(String.join(" · ", place.divisionPath())));
            case LON -> List.<Map<String, Object>>of(Map.of("float", place.lon()));
            case LAT -> List.<Map<String, Object>>of(Map.of("float", place.lat()));
            case PLACE_CODE -> texts(Stream.of(story.code()));
            case MEANING -> texts(Stream.of(story.meaningOf(place.text())));
            case ORIGIN -> texts(Stream.of(story.origin()));
        }).orElse(List.of());
    }

    private static List<Map<String, Object>> texts(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).map(text -> Map.<String, Object>of("str", text)).toList();
    }
}
