package org.merestone.web.register;

import java.util.List;
import org.merestone.gazetteer.notice.PublishedNotices;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.MapFeature;
import org.merestone.geo.map.MapText;

/** What a map of notices shows: the name that each is about, lettered at a point of its place. */
final class NoticeSheet {

    /** Before all other places: a notice is short-lived, and whoever looks for one looks for nothing else. */
    private static final int WEIGHT = 5;

    private NoticeSheet() {}

    static MapContent of(List<PublishedNotices.Shown> notices) {
        return MapContent.of(notices.stream().filter(notice -> !notice.place().isEmpty()).map(notice -> new MapFeature.Place(
                MapText.of(notice.name()), MapFeature.PlaceKind.OTHER, WEIGHT, notice.place().getInteriorPoint())).toList());
    }
}
