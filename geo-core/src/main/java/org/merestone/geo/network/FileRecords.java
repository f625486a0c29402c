package org.merestone.geo.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.merestone.geo.format.Feature;
import org.merestone.geo.network.LineRecords.DeclaredJunction;
import org.merestone.geo.network.LineRecords.LegalSpan;
import org.merestone.geo.network.LineRecords.SealedCourse;
import org.merestone.geo.network.LineRecords.StatedLength;
import org.merestone.geo.network.RecordFields.Saying;

/** What the features of a file say of lines, sections, junctions and versions, held against the file's network (46, 49 to 53). */
final class FileRecords {

    private final RecordFields fields;
    private final NetworkBeside beside;
    private final Map<String, List<Feature>> lines = new LinkedHashMap<>();
    private final List<Feature> junctions = new ArrayList<>();
    private final List<LegalSpan> spans = new ArrayList<>();
    private final List<Feature> inForce = new ArrayList<>();

    /** @param unit what a feature is called that has no code of a line */
    FileRecords(List<Feature> features, Function<Feature, @Nullable String> unit, NetworkBeside beside) {
        this.fields = beside.fields();
        this.beside = beside;
        Map<String, LocalDate> newest = new LinkedHashMap<>();
        for (Feature feature : features) {
            if (isJunction(feature)) {
                junctions.add(feature);
            } else if (isVersion(feature) && isInForce(feature)) {
                newest.merge(Objects.requireNonNull(object(feature, unit)), from(feature), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        Set<LegalSpan> known = new LinkedHashSet<>();
        Map<List<Object>, LegalSpan> same = new LinkedHashMap<>();
        for (Feature feature : features) {
            String object = object(feature, unit);
            if (isVersion(feature) && object != null) {
                LocalDate to = to(feature);
                List<Object> version = List.of(object, from(feature), to == null ? "" : to);
                known.add(same.computeIfAbsent(version, key -> new LegalSpan(object, shape(feature), from(feature), to)));
            }
            if (!isJunction(feature) && (!isVersion(feature) || isInForce(feature) && from(feature).equals(newest.get(object)))) {
                inForce.add(feature);
                boolean line = feature.geometry() != null && feature.geometry().getDimension() == 1;
                if (line) {
                    lines.computeIfAbsent(object == null ? "#" + feature.number() : object, code -> new ArrayList<>()).add(feature);
                }
            }
        }
        spans.addAll(known);
    }

    /** Features that the network is made of: no declared junctions, and of each object the version in force on the day asked for. */
    List<Feature> inForce() {
        return inForce;
    }

    private boolean isJunction(Feature feature) {
        return feature.geometry() instanceof Point && fields.units(feature).size() > 1;
    }

    private boolean isVersion(Feature feature) {
        return fields.day(feature, Saying.FROM).isPresent();
    }

    private boolean isInForce(Feature feature) {
        LocalDate on = beside.on();
        LocalDate to = to(feature);
        boolean reversed = to != null && !from(feature).isBefore(to);
        return !reversed && (on == null ? to == null : !from(feature).isAfter(on) && (to == null || on.isBefore(to)));
    }

    private LocalDate from(Feature feature) {
        return fields.day(feature, Saying.FROM).orElse(LocalDate.MIN);
    }

    private @Nullable LocalDate to(Feature feature) {
        return fields.day(feature, Saying.TO).orElse(null);
    }

    private @Nullable String object(Feature feature, Function<Feature, @Nullable String> unit) {
        return fields.text(feature, Saying.LINE).orElse(unit.apply(feature));
    }

    private static Geometry shape(Feature feature) {
        return feature.geometry() == null ? Faces.CGCS2000.createPoint() : feature.geometry();
    }

    List<Checked> check(Network network) {
        List<Checked> checked = new ArrayList<>();
        for (Feature feature : junctions) {
            DeclaredJunction declared = new DeclaredJunction(Position.of(shape(feature).getCoordinate()), fields.units(feature));
            LineRecords.junctions(network, List.of(declared))
                    .forEach(finding -> checked.add(new Checked(finding, RecordCorrections.junction(finding, declared, network))));
        }
        lines.forEach((line, features) -> {
            Geometry course = course(features);
            features.stream().map(fields::statedMetres).flatMap(metres -> metres.stream().boxed()).findFirst()
                    .ifPresent(metres -> length(new StatedLength(line, course, metres), checked));
            sections(line, features, checked);
            features.stream().flatMap(feature -> fields.text(feature, Saying.FINGERPRINT).stream()).findFirst()
                    .ifPresent(print -> fingerprint(new SealedCourse(line, course, print.toLowerCase(Locale.ROOT)), checked));
        });
        LineRecords.times(spans).forEach(finding -> checked.add(new Checked(finding, RecordCorrections.times(finding, spans))));
        return checked;
    }

    /** One line where its pieces make one, in the direction of the first. */
    private static Geometry course(List<Feature> features) {
        if (features.size() == 1 && shape(features.get(0)) instanceof LineString line) {
            return line;
        }
        LineMerger merger = new LineMerger();
        features.forEach(feature -> merger.add(shape(feature)));
        List<Geometry> merged = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            merged.add((Geometry) line);
        }
        return merged.size() == 1 ? merged.get(0) : Faces.CGCS2000.buildGeometry(merged);
    }

    private static void length(StatedLength stated, List<Checked> checked) {
        LineRecords.lengths(List.of(stated))
                .forEach(finding -> checked.add(new Checked(finding, RecordCorrections.length(finding, stated))));
    }

    private void sections(String line, List<Feature> features, List<Checked> checked) {
        for (Feature feature : features) {
            boolean centre = fields.isCentreLine(feature);
            boolean said = fields.text(feature, Saying.FOLLOWS).isPresent() || centre;
            for (int part = 0; said && part < shape(feature).getNumGeometries(); part++) {
                if (shape(feature).getGeometryN(part) instanceof LineString course && course.getNumPoints() > 1) {
                    FollowedSection section = new FollowedSection(line, course, fields.followsWater(feature),
                            centre ? beside.followed() : null, fields.scale(feature));
                    section.findings().forEach(finding -> checked.add(new Checked(finding, section.fixes(finding))));
                }
            }
        }
    }

    private void fingerprint(SealedCourse sealed, List<Checked> checked) {
        Function<SealedCourse, String> taken = beside.fingerprintOf();
        if (taken != null) {
            LineRecords.fingerprints(List.of(sealed), taken).forEach(finding -> checked.add(new Checked(finding,
                    RecordCorrections.fingerprint(finding, sealed, beside.archive(sealed.line()), taken))));
        }
    }

    /** The code of a line or, where a feature has none, what it is called. */
    static Optional<String> line(Feature feature, RecordFields fields) {
        return fields.text(feature, Saying.LINE);
    }
}
