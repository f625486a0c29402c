package org.merestone.web.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.merestone.boundary.course.PublishedCourses;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LinesInForce;
import org.merestone.boundary.marker.MarkersInForce;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Change.Part;
import org.merestone.data.ledger.ChangeLog;
import org.merestone.gazetteer.notice.PublishedNotices;
import org.merestone.gazetteer.place.PlaceClasses;
import org.merestone.gazetteer.place.PublishedNames;
import org.merestone.gazetteer.place.PublishedStories;
import org.merestone.gazetteer.search.PublishedName;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what is public out of the database, as of one version: the only place where the published register meets it. */
@Component
class RegisterReader {

    private final ChangeLog changes;
    private final Divisions divisions;
    private final LinesInForce lines;
    private final PublishedCourses courses;
    private final MarkersInForce markers;
    private final PublishedNames names;
    private final PlaceClasses classes;
    private final PublishedStories stories;
    private final Waters waters;
    private final Roads roads;
    private final PublishedNotices notices;
    private final TransactionTemplate snapshot;

    RegisterReader(ChangeLog changes, Divisions divisions, LinesInForce lines, PublishedCourses courses,
            MarkersInForce markers, PublishedNames names, PlaceClasses classes, PublishedStories stories, Waters waters, Roads roads,
            PublishedNotices notices, PlatformTransactionManager transactions) {
        this.changes = changes;
        this.divisions = divisions;
        this.lines = lines;
        this.courses = courses;
        this.markers = markers;
        this.names = names;
        this.classes = classes;
        this.stories = stories;
        this.waters = waters;
        this.notices = notices;
        this.roads = roads;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The register as it stands now, with what of {@code before} did not change kept as it is. */
    PublishedRegister read(PublishedRegister before, LocalDate day) {
        return snapshot.execute(status -> {
            long version = changes.version();
            Stale stale = before.day().equals(day) ? Stale.by(changes.since(before.version(), Stale.MANY)) : Stale.ALL;
            boolean redrawn = stale.contains(Part.DIVISIONS) || stale.contains(Part.LINES);
            DivisionPart divisionPart = redrawn ? DivisionPart.of(divisions.ever(), day) : before.divisions();
            return new PublishedRegister(version, day, divisionPart,
                    redrawn ? new LinePart(lines.ever(), courses.stretches(), divisionPart) : before.lines(),
                    redrawn || stale.contains(Part.MARKERS) ? new MarkerPart(markers(day)) : before.markers(),
                    redrawn || stale.contains(Part.NAMES) ? new NamePart(names.load(day), english())
                            : names(before.names(), stale.places(), day),
                    redrawn || stale.contains(Part.NAMES) ? new StoryPart(stories.load(day))
                            : before.stories().with(stale.places(), stories.load(day, stale.places())),
                    redrawn || stale.contains(Part.NAMES) ? roads.read() : roads.read(before.roads(), stale.places()),
                    stale.contains(Part.HYDROGRAPHY) ? waters.read(day) : before.hydrography(),
                    stale.contains(Part.NOTICES) ? notices.load(day) : before.notices(),
                    recent(before, version));
        });
    }

    /** The changes kept in memory; a leap beyond what is kept begins them anew. */
    private RecentChanges recent(PublishedRegister before, long version) {
        long start = Math.max(before.version(), version - RecentChanges.KEPT);
        List<ChangeLog.Entry> more = changes.since(start, RecentChanges.KEPT);
        return start == before.version() ? before.changes().and(more) : new RecentChanges(start, more);
    }

    private Map<String, String> english() {
        return classes.all().stream().filter(named -> !named.nameEn().isBlank())
                .collect(Collectors.toMap(named -> named.placeClass().code(), PlaceClasses.Named::nameEn));
    }

    private NamePart names(NamePart before, Set<UUID> places, LocalDate day) {
        if (places.isEmpty()) {
            return before;
        }
        Map<UUID, List<PublishedName>> changed = new HashMap<>();
        places.forEach(place -> changed.put(place, new ArrayList<>()));
        names.load(day, places).forEach(name -> changed.get(name.placeId()).add(name));
        return before.with(changed);
    }

    private List<MarkerPart.PublicMarker> markers(LocalDate day) {
        return markers.on(day).stream().filter(marker -> marker.classification() == Classification.PUBLIC)
                .map(marker -> new MarkerPart.PublicMarker(marker.id(), marker.lineId(), marker.code(), marker.number(),
                        marker.engravedText(), marker.shape(), marker.kind(), marker.point(), marker.since()))
                .toList();
    }
}
