package org.merestone.web.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.gazetteer.notice.PublishedNotices;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.Plane;
import org.merestone.geo.tile.VectorTiles;

/** Everything public as of one version and one day: immutable, whole, held in memory. */
public final class PublishedRegister {

    /** Before the first reading. */
    static final PublishedRegister EMPTY = new PublishedRegister(0, LocalDate.EPOCH, DivisionPart.EMPTY, LinePart.EMPTY,
            MarkerPart.EMPTY, NamePart.EMPTY, StoryPart.EMPTY, RoadPart.EMPTY, HydrographyPart.EMPTY, List.of(), RecentChanges.NONE);

    /** Past days whose map is kept ready. */
    private static final int DAYS_KEPT = 4;

    private final long version;
    private final LocalDate day;
    private final DivisionPart divisions;
    private final LinePart lines;
    private final MarkerPart markers;
    private final NamePart names;
    private final StoryPart stories;
    private final RoadPart roads;
    private final HydrographyPart hydrography;
    private final List<PublishedNotices.Shown> notices;
    private final RecentChanges changes;
    private @Nullable TurningDays turns;
    private final DayShown today;
    private @Nullable MapContent noticeMap;
    private final Map<LocalDate, DayShown> past = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, DayShown> eldest) {
            return size() > DAYS_KEPT;
        }
    };
    private final Map<Plane, VectorTiles> vectorTiles = new HashMap<>();

    PublishedRegister(long version, LocalDate day, DivisionPart divisions, LinePart lines, MarkerPart markers, NamePart names,
            StoryPart stories, RoadPart roads, HydrographyPart hydrography, List<PublishedNotices.Shown> notices, RecentChanges changes) {
        this.version = version;
        this.day = day;
        this.divisions = divisions;
        this.lines = lines;
        this.markers = markers;
        this.names = names;
        this.stories = stories;
        this.roads = roads;
        this.hydrography = hydrography;
        this.notices = List.copyOf(notices);
        this.changes = changes;
        this.today = new DayShown(this, day);
    }

    /** The version of the change log that this was read at. */
    public long version() {
        return version;
    }

    /** The legal day that it shows. */
    public LocalDate day() {
        return day;
    }

    /** What an ETag is made of: a new day can change what is in force without a change being entered. */
    public String edition() {
        return version + "." + day.toEpochDay();
    }

    /** Whether what is shown is the invented county. */
    public boolean demonstration() {
        return divisions.demonstration();
    }

    public DivisionPart divisions() {
        return divisions;
    }

    public LinePart lines() {
        return lines;
    }

    /** The lines and areas of the day shown. */
    public Coverage coverage() {
        return coverage(day);
    }

    /** The lines and areas of another day, as known now. */
    public Coverage coverage(LocalDate other) {
        return lines.on(other);
    }

    public MarkerPart markers() {
        return markers;
    }

    public NamePart names() {
        return names;
    }

    public StoryPart stories() {
        return stories;
    }

    public RoadPart roads() {
        return roads;
    }

    public HydrographyPart hydrography() {
        return hydrography;
    }

    /** Notices and announcements that have begun, the latest first. */
    public List<PublishedNotices.Shown> notices() {
        return notices;
    }

    public RecentChanges changes() {
        return changes;
    }

    /** The days on which something of this began or ended, gathered when first asked for. */
    public synchronized TurningDays turns() {
        TurningDays days = turns;
        if (days == null) {
            days = TurningDays.of(divisions.ever(), lines.ever(), markers.all(), names.all(), day);
            turns = days;
        }
        return days;
    }

    /** Longitude (x) and latitude (y) in degrees that the base map covers; a null envelope where it is empty. */
    public Envelope bounds() {
        return today.bounds();
    }

    /** The base map's content, put together when first asked for. */
    public MapContent map() {
        return on(null).map();
    }

    /** The notices and announcements that stand, as a map's content, put together when first asked for. */
    public synchronized MapContent noticeMap() {
        MapContent content = noticeMap;
        if (content == null) {
            content = NoticeSheet.of(notices.stream().filter(notice -> notice.stands(day)).toList());
            noticeMap = content;
        }
        return content;
    }

    /**
     * What the public sees of a day, as known now. Days between which nothing changed are one; a few past ones are kept.
     *
     * @param other null for the day shown
     */
    public DayShown on(@Nullable LocalDate other) {
        if (other == null || !other.isBefore(day)) {
            return today;
        }
        LocalDate turn = turns().since(other);
        LocalDate lawTurn = lines.turn(other);
        LocalDate since = turn == null || turn.isBefore(lawTurn) ? lawTurn : turn;
        synchronized (past) {
            return past.computeIfAbsent(since, unknown -> new DayShown(this, other));
        }
    }

    /** The same as vector tiles, put together when first asked for. */
    public VectorTiles vectorTiles() {
        return vectorTiles(Plane.MERCATOR);
    }

    /** The same on another plane. */
    public synchronized VectorTiles vectorTiles(Plane plane) {
        return vectorTiles.computeIfAbsent(plane, unknown -> VectorLayers.of(this, plane));
    }
}
