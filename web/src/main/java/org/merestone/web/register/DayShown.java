package org.merestone.web.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.notice.PublishedNotices;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.geo.map.MapContent;

/**
 * What the public sees of one day, as known now: lines and areas in force, the names that stood, the markers that had their position. Waters,
 * built-up areas and where roads run are those of today, for the register keeps no other. Immutable.
 */
public final class DayShown {

    private final PublishedRegister register;
    private final LocalDate day;
    private final boolean today;
    private @Nullable Coverage coverage;
    private @Nullable List<PublishedName> names;
    private @Nullable Envelope bounds;
    private @Nullable MapContent map;
    private @Nullable MapContent noticeMap;

    DayShown(PublishedRegister register, LocalDate day) {
        this.register = register;
        this.day = day;
        this.today = day.equals(register.day());
    }

    public LocalDate day() {
        return day;
    }

    /** Lines, and the divisions and areas of the day. */
    public synchronized Coverage coverage() {
        Coverage known = coverage;
        if (known == null) {
            known = register.coverage(day);
            coverage = known;
        }
        return known;
    }

    /** The name of each place that had one, at most one for each. */
    public synchronized List<PublishedName> names() {
        List<PublishedName> known = names;
        if (known == null) {
            known = today ? register.names().standard() : standing();
            names = known;
        }
        return known;
    }

    private List<PublishedName> standing() {
        AsOf then = AsOf.day(day);
        Map<UUID, PublishedName> byPlace = new LinkedHashMap<>();
        register.names().all().stream().filter(name -> name.kind() == NameKind.STANDARD || name.kind() == NameKind.FORMER)
                .filter(name -> then.meets(name.validFrom(), name.validTo()))
                .forEach(name -> byPlace.merge(name.placeId(), name, (a, b) -> a.kind() == NameKind.STANDARD ? a : b));
        return List.copyOf(byPlace.values());
    }

    /** The names whose label points lie in a box of degrees. */
    public List<PublishedName> names(Envelope box) {
        return today ? register.names().in(box) : names().stream().filter(name -> box.intersects(name.lon(), name.lat())).toList();
    }

    /** Of the markers that stand today those whose position was known by then. */
    public List<MarkerPart.PublicMarker> markers() {
        return today ? register.markers().all() : register.markers().all().stream().filter(this::stood).toList();
    }

    /** As {@link #markers()}, in a box of degrees. */
    public List<MarkerPart.PublicMarker> markers(Envelope box) {
        return register.markers().in(box).stream().filter(marker -> today || stood(marker)).toList();
    }

    /** The notices (公示) that the public could answer on the day. */
    public List<PublishedNotices.Shown> notices() {
        return register.notices().stream().filter(notice -> notice.kind() == PublicNotice.Kind.NOTICE
                && !day.isBefore(notice.fromDay()) && !day.isAfter(notice.toDay()) && !(today && notice.closed())).toList();
    }

    private boolean stood(MarkerPart.PublicMarker marker) {
        return !marker.since().isAfter(day);
    }

    /** Longitude (x) and latitude (y) in degrees that the map of the day covers, known without the map; a null envelope where it is empty. */
    public synchronized Envelope bounds() {
        Envelope known = bounds;
        if (known == null) {
            known = MapSheet.bounds(register, this);
            bounds = known;
        }
        return known.copy();
    }

    /** The base map's content of the day, put together when first asked for. */
    public synchronized MapContent map() {
        MapContent content = map;
        if (content == null) {
            content = MapSheet.of(register, this);
            map = content;
        }
        return content;
    }

    /** The content of a map of {@link #notices()}, put together when first asked for. */
    public synchronized MapContent noticeMap() {
        MapContent content = noticeMap;
        if (content == null) {
            content = NoticeSheet.of(notices());
            noticeMap = content;
        }
        return content;
    }
}
