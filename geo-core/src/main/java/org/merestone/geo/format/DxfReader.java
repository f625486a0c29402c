package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * Reads the points and lines of a drawing into one layer; the drawing's layer is a field. X is east and Y north, in a system that a
 * drawing cannot say. A hatch is an area where its boundary is of polylines, with or without
 * arcs, or of straight edges. Blocks, texts, other hatches and curves are counted and told, not read.
 */
final class DxfReader {

    private static final Set<String> READ = Set.of("LINE", "POINT", "LWPOLYLINE", "POLYLINE", "HATCH");
    private static final int MOST_KINDS = 100;

    private final FilePart file;
    private final Intake intake;
    private final DxfPairs pairs;
    private final FieldGuess fields = new FieldGuess();
    private final List<RawFeature> features = new ArrayList<>();
    private final Map<String, Integer> notRead = new TreeMap<>();
    private int arcs;

    private DxfReader(FilePart file, Intake intake) {
        this.file = file;
        this.intake = intake;
        this.pairs = new DxfPairs(file, intake);
    }

    static List<RawLayer> read(FilePart file, Intake intake) {
        return List.of(new DxfReader(file, intake).read());
    }

    private RawLayer read() {
        pairs.next();
        while (!pairs.is(0, "EOF")) {
            boolean section = pairs.is(0, "SECTION");
            pairs.next();
            if (section && pairs.is(2, "ENTITIES")) {
                pairs.next();
                entities();
            }
        }
        withoutFillings();
        notRead.forEach((kind, count) ->
                intake.tell(VectorFault.NOT_READ, FilePlace.WHOLE, Map.of("kind", kind, "count", count)));
        if (arcs > 0) {
            intake.tell(VectorFault.ARCS_STROKED, FilePlace.WHOLE, Map.of("count", arcs, "error", Double.toString(intake.options()
                    .chordError())));
        }
        return fields.layer(file.stem(), StatedSystem.SILENT, features);
    }

    /** A hatch that fills closed polylines of the drawing says nothing that they do not; twice, the ground would be in two areas. */
    private void withoutFillings() {
        if (features.stream().noneMatch(feature -> isArea(feature.geometry()))) {
            return;
        }
        Set<Set<Coordinate>> outlines = new HashSet<>();
        features.stream().map(RawFeature::geometry).filter(shape -> shape instanceof LineString line && line.isClosed())
                .forEach(shape -> outlines.add(new HashSet<>(Arrays.asList(shape.getCoordinates()))));
        features.removeIf(feature -> {
            Geometry shape = feature.geometry();
            boolean filling = isArea(shape) && shape != null && outlines.containsAll(rings(shape));
            if (filling) {
                count("HATCH");
            }
            return filling;
        });
    }

    private static boolean isArea(@Nullable Geometry shape) {
        return shape != null && shape.getDimension() == 2;
    }

    private static Set<Set<Coordinate>> rings(Geometry area) {
        Set<Set<Coordinate>> rings = new HashSet<>();
        for (Object line : LinearComponentExtracter.getLines(area)) {
            rings.add(new HashSet<>(Arrays.asList(((LineString) line).getCoordinates())));
        }
        return rings;
    }

    private void entities() {
        while (!pairs.is(0, "ENDSEC") && !pairs.is(0, "EOF")) {
            if (pairs.is(0, "HATCH")) {
                hatch();
            } else if (pairs.code() == 0 && READ.contains(pairs.word())) {
                entity();
            } else {
                if (pairs.code() == 0 && !Set.of("SEQEND", "VERTEX", "ATTRIB").contains(pairs.word())) {
                    count(pairs.word().toUpperCase(Locale.ROOT));
                }
                pairs.next();
            }
        }
    }

    /** From the entity's name to the next one's; a POLYLINE goes on to its SEQEND. */
    private void entity() {
        DxfEntity entity = new DxfEntity(pairs.word(), pairs.line());
        pairs.next();
        while (true) {
            if (pairs.code() != 0) {
                entity.pair(pairs, intake);
            } else if (entity.isOldPolyline() && pairs.is(0, "VERTEX")) {
                entity.vertex();
            } else {
                break;
            }
            pairs.next();
        }
        entity.endVertex();
        if (entity.isReadable()) {
            add(entity);
        } else {
            count(entity.kind());
        }
    }

    private void hatch() {
        DxfHatch hatch = new DxfHatch(pairs.line());
        for (pairs.next(); pairs.code() != 0; pairs.next()) {
            hatch.pair(pairs, intake);
        }
        if (hatch.isReadable()) {
            arcs += hatch.arcs();
            add(hatch.line(), hatch.handle(), hatch.attributes(), hatch::geometry);
        } else {
            count("HATCH");
        }
    }

    private void add(DxfEntity entity) {
        arcs += entity.arcs();
        add(entity.line(), entity.handle(), entity.attributes(), entity::geometry);
    }

    private interface Shape {
        Geometry build(Intake intake) throws GeometryFault;
    }

    private void add(long line, String handle, Map<String, Object> attributes, Shape shape) {
        FilePlace place = new FilePlace(file.stem(), features.size() + 1L, line);
        intake.feature(file.stem(), attributes.size());
        attributes.forEach(fields::see);
        @Nullable Geometry geometry = null;
        try {
            geometry = shape.build(intake);
        } catch (GeometryFault fault) {
            intake.tell(fault.fault(), place, fault.values());
        }
        features.add(new RawFeature(place, features.size() + 1L, handle, attributes, geometry));
    }

    private void count(String kind) {
        if (notRead.size() < MOST_KINDS) {
            notRead.merge(kind.length() > 30 ? kind.substring(0, 30) : kind, 1, Integer::sum);
        }
    }
}
