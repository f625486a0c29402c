package org.merestone.boundary.demarcation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.merestone.boundary.course.CourseRecords;
import org.merestone.boundary.course.Section;
import org.merestone.boundary.course.SectionCheck;
import org.merestone.boundary.course.StoredSection;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.LineCodes;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.marker.MarkerSheets;
import org.merestone.boundary.marker.Markers;
import org.merestone.boundary.photo.MarkerPhoto;
import org.merestone.boundary.photo.MarkerPhotos;
import org.merestone.boundary.profile.Profile;
import org.merestone.boundary.profile.ProfileBook;
import org.merestone.boundary.profile.Profiles;
import org.merestone.boundary.waiver.Waivers;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.springframework.stereotype.Component;

/** Reads the records of lines: of one as of many by the same statements, one for each kind of thing, however many lines are asked for. */
@Component
class LineRecords {

    private final BoundaryLines lines;
    private final LineCodes codes;
    private final Markers markers;
    private final MarkerSheets sheets;
    private final MarkerPhotos photos;
    private final BoundaryPoints points;
    private final CourseRecords courses;
    private final JunctionNames junctions;
    private final Batches batches;
    private final Confirmations confirmations;
    private final Waivers waivers;
    private final Divisions divisions;
    private final Profiles profiles;

    LineRecords(BoundaryLines lines, LineCodes codes, Markers markers, MarkerSheets sheets, MarkerPhotos photos, BoundaryPoints points,
            CourseRecords courses,
            JunctionNames junctions, Batches batches, Confirmations confirmations, Waivers waivers, Divisions divisions,
            Profiles profiles) {
        this.lines = lines;
        this.codes = codes;
        this.markers = markers;
        this.sheets = sheets;
        this.photos = photos;
        this.points = points;
        this.courses = courses;
        this.junctions = junctions;
        this.batches = batches;
        this.confirmations = confirmations;
        this.waivers = waivers;
        this.divisions = divisions;
        this.profiles = profiles;
    }

    LineRecord of(LineProgress.Work work) {
        return of(List.of(work)).get(0);
    }

    /** The records of several lines in their order; all in memory at once, so that callers with many lines ask for some at a time. */
    List<LineRecord> of(List<LineProgress.Work> works) {
        List<UUID> drawn = works.stream().map(work -> work.version().id()).toList();
        List<UUID> tasks = works.stream().map(work -> work.task().id()).toList();
        List<UUID> ids = works.stream().map(work -> work.line().id()).toList();
        Map<UUID, List<LineVersion>> versions = lines.versions(ids);
        Map<UUID, List<Marker>> stones = markers.of(drawn);
        Map<UUID, MarkerSheet> filled = sheets.ofVersions(drawn);
        Map<UUID, List<MarkerPhoto>> pictures = photos.ofVersions(drawn);
        Map<UUID, List<BoundaryPoint>> vertices = points.of(drawn);
        Map<UUID, List<StoredSection>> sections = courses.sections(drawn);
        Map<UUID, Map<String, String>> sentences = courses.sentences(drawn);
        Map<UUID, Coordinate> nodes = junctions.placesOf(stones.values().stream().flatMap(List::stream).map(Marker::nodeId)
                .filter(Objects::nonNull).distinct().toList());
        Surroundings around = junctions.around(box(works, versions, nodes), nodes, waters(sections));
        Map<UUID, List<BatchFinding.Placed>> told = batches.told(tasks);
        Map<UUID, List<Confirmation>> given = confirmations.of(drawn);
        Map<UUID, Set<String>> passed = waivers.granted(tasks);
        Map<UUID, Division> units = withThoseAbove(divisions.today(units(works, nodes, around)));
        Map<UUID, Set<Integer>> retired = markers.retired(ids);
        Set<String> twice = codes.twice(works.stream().map(work -> work.line().code()).toList());
        ProfileBook book = profiles.today();
        return works.stream().map(work -> {
            UUID version = work.version().id();
            UUID line = work.line().id();
            return new LineRecord(work, twice.contains(work.line().code()), units, versions.getOrDefault(line, List.of()),
                    stones.getOrDefault(version, List.of()), retired.getOrDefault(line, Set.of()), filled, pictures,
                    vertices.getOrDefault(version, List.of()), sections.getOrDefault(version, List.of()),
                    sentences.getOrDefault(version, Map.of()), around, told.getOrDefault(work.task().id(), List.of()),
                    given.getOrDefault(version, List.of()), passed.getOrDefault(work.task().id(), Set.of()),
                    profile(book, work.line(), units));
        }).toList();
    }

    private static Set<String> waters(Map<UUID, List<StoredSection>> sections) {
        return sections.values().stream().flatMap(List::stream).map(StoredSection::terrain).filter(SectionCheck::followsMiddle)
                .map(Section.Terrain::featureName).collect(Collectors.toSet());
    }

    private Map<UUID, Division> withThoseAbove(Map<UUID, Division> units) {
        Map<UUID, Division> all = new HashMap<>(divisions.today(units.values().stream().map(Division::parentId).filter(Objects::nonNull)
                .collect(Collectors.toSet())));
        all.putAll(units);
        return all;
    }

    /** Of lines that nobody works on, those of which both sides stand today. */
    List<StandingRecord> standing(Collection<BoundaryLine> some) {
        Map<UUID, List<LineVersion>> versions = lines.versions(some.stream().map(BoundaryLine::id).toList());
        Map<UUID, Division> units = withThoseAbove(divisions.today(sides(some.stream())));
        Set<String> twice = codes.twice(some.stream().map(BoundaryLine::code).toList());
        ProfileBook book = profiles.today();
        return some.stream().filter(line -> units.containsKey(line.unitAId()) && units.containsKey(line.unitBId()))
                .map(line -> new StandingRecord(line, twice.contains(line.code()), units,
                        versions.getOrDefault(line.id(), List.of()), profile(book, line, units))).toList();
    }

    /** By the code of today of the side that the register has on the left. */
    private static Profile profile(ProfileBook book, BoundaryLine line, Map<UUID, Division> units) {
        Division side = units.get(line.unitAId());
        return side == null ? Profile.PROPOSED : book.of(side.code());
    }

    private static Set<UUID> sides(Stream<BoundaryLine> some) {
        return some.flatMap(line -> Stream.of(line.unitAId(), line.unitBId())).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Envelope box(List<LineProgress.Work> works, Map<UUID, List<LineVersion>> versions, Map<UUID, Coordinate> nodes) {
        Envelope box = new Envelope();
        works.forEach(work -> box.expandToInclude(work.version().geometry().getEnvelopeInternal()));
        versions.values().stream().flatMap(List::stream).filter(LineVersion::stands)
                .forEach(version -> box.expandToInclude(version.geometry().getEnvelopeInternal()));
        nodes.values().forEach(box::expandToInclude);
        box.expandBy(Surroundings.HERE);
        return box;
    }

    private static Set<UUID> units(List<LineProgress.Work> works, Map<UUID, Coordinate> nodes, Surroundings around) {
        Set<UUID> units = new HashSet<>(sides(works.stream().map(LineProgress.Work::line)));
        nodes.values().forEach(node -> units.addAll(around.unitsAt(node)));
        return units;
    }
}
