package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.merestone.geo.Severity;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorReading;

/**
 * The network of a file's features: of its polygons where it has any, otherwise of its lines, whose faces points with a code may name.
 * What a unit's code is, {@link FeatureFields} tell; features without one are called #1, #2, … by their place.
 */
public final class FeatureNetwork {

    /** What the network was made of. */
    public enum Source {
        POLYGONS, LINES, NOTHING
    }

    /** How to look at a file. */
    public record Request(FeatureFields fields, NetworkOptions options, boolean cutCrossings, boolean gapsKnown) {

        /** Fields guessed, usual tolerances, crossings and gaps between units are faults. */
        public static final Request USUAL = new Request(FeatureFields.GUESSED, NetworkOptions.USUAL, false, false);
    }

    private final Request request;
    private final Predicate<Feature> toldWhy;
    private final GeometryFactory factory = Faces.CGCS2000;
    private final FindingList findings;
    private final Map<String, String> names = new TreeMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final Source source;
    private final NetworkBuild build;

    private record Part(String unit, boolean coded, @Nullable String left, @Nullable String right, Geometry geometry) {
    }

    private FeatureNetwork(List<Layer> layers, Request request, Predicate<Feature> toldWhy) {
        this.request = request;
        this.toldWhy = toldWhy;
        this.findings = new FindingList(request.options().maxFindings());
        layers.forEach(this::take);
        source = has(Polygon.class) ? Source.POLYGONS : has(LineString.class) ? Source.LINES : Source.NOTHING;
        NetworkBuild made = source == Source.LINES ? ofLines() : ofPolygons();
        build = told(made);
    }

    /** Makes the network; nothing in the layers makes this throw. */
    public static FeatureNetwork of(List<Layer> layers, Request request) {
        return new FeatureNetwork(layers, request, feature -> false);
    }

    /** As {@link #of(List, Request)}; that a feature has no area is not told again where the reading says why. */
    public static FeatureNetwork of(VectorReading reading, Request request) {
        Set<Long> told = new HashSet<>();
        reading.findings().stream().filter(finding -> finding.severity().stops()).forEach(finding -> told.add(finding.place().feature()));
        return new FeatureNetwork(reading.layers(), request, feature -> told.contains(0L) || told.contains(feature.number()));
    }

    private boolean has(Class<? extends Geometry> kind) {
        return parts.stream().anyMatch(part -> kind.isInstance(part.geometry()));
    }

    private void take(Layer layer) {
        FeatureFields fields = request.fields().in(layer);
        boolean someCoded = layer.features().stream().anyMatch(feature -> FeatureFields.value(feature, fields.code()) != null);
        for (Feature feature : layer.features()) {
            String code = FeatureFields.value(feature, fields.code());
            String name = FeatureFields.value(feature, fields.name());
            String unit = code != null ? code : !someCoded && name != null ? name : "#" + feature.number();
            Geometry geometry = feature.geometry();
            if (geometry == null || geometry.isEmpty()) {
                if (!toldWhy.test(feature)) {
                    findings.add(new Finding(FindingKind.NO_AREA, List.of(unit), factory.createPoint(), 0));
                }
                continue;
            }
            if (name != null) {
                names.put(unit, name);
            }
            boolean areal = geometry.getDimension() == 2;
            if (code == null && someCoded && areal) {
                findings.add(new Finding(FindingKind.CODE_MISSING, List.of(unit), factory.createPoint(geometry.getCoordinate()), 0));
            }
            split(geometry, unit, code != null || name != null, FeatureFields.value(feature, fields.left()),
                    FeatureFields.value(feature, fields.right()));
        }
    }

    private void split(Geometry geometry, String unit, boolean coded, @Nullable String left, @Nullable String right) {
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                split(geometry.getGeometryN(i), unit, coded, left, right);
            }
        } else if (!geometry.isEmpty()) {
            parts.add(new Part(unit, coded, left, right, geometry));
        }
    }

    private NetworkBuild ofPolygons() {
        NetworkBuilder builder = new NetworkBuilder(request.options());
        Set<String> given = new HashSet<>();
        for (Part part : parts) {
            if (part.geometry() instanceof Polygon polygon) {
                double[][] rings = new double[1 + polygon.getNumInteriorRing()][];
                rings[0] = Ordinates.of(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings[hole + 1] = Ordinates.of(polygon.getInteriorRingN(hole));
                }
                builder.add(part.unit(), rings);
                given.add(part.unit());
            } else {
                wrongKind(part);
            }
        }
        NetworkBuild made = builder.build();
        Set<String> named = new HashSet<>();
        made.findings().forEach(finding -> named.addAll(finding.units()));
        given.stream().sorted().filter(unit -> !made.faces().areas().containsKey(unit) && !named.contains(unit))
                .forEach(unit -> findings.add(new Finding(FindingKind.NO_AREA, List.of(unit), factory.createPoint(), 0)));
        return made;
    }

    private NetworkBuild ofLines() {
        LineNetworkBuilder builder = new LineNetworkBuilder(request.options(), request.cutCrossings());
        for (Part part : parts) {
            if (part.geometry() instanceof LineString line) {
                builder.add(part.left(), part.right(), Ordinates.of(line));
            } else if (part.geometry() instanceof Point point && part.coded()) {
                builder.label(part.unit(), new Position(point.getX(), point.getY()));
            } else {
                wrongKind(part);
            }
        }
        return builder.build();
    }

    private void wrongKind(Part part) {
        findings.add(new Finding(FindingKind.WRONG_GEOMETRY, List.of(part.unit()), factory.createPoint(part.geometry().getCoordinate()),
                0));
    }

    /** The builder's findings after those of the file, weighed as rules 43 and 48 weigh them where nothing is registered yet. */
    private NetworkBuild told(NetworkBuild made) {
        List<Finding> all = new ArrayList<>(findings.listed());
        Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
        counts.putAll(findings.counts());
        made.counts().forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
        for (Finding finding : made.findings()) {
            Finding weighed = weighed(finding);
            all.add(weighed);
            if (weighed.kind() != finding.kind()) {
                counts.merge(finding.kind(), -1, Integer::sum);
                counts.merge(weighed.kind(), 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count == 0);
        Network network = withMissedVertices(made.network(), all);
        return new NetworkBuild(network, network == made.network() ? made.faces() : network.faces(), all, counts);
    }

    /**
     * As the import does: a line between counties gets the vertices that townships have on it, which moves it by less than a millimetre.
     */
    private static Network withMissedVertices(Network network, List<Finding> findings) {
        Network now = network;
        for (Finding finding : findings) {
            if (finding.kind() == FindingKind.MISSED_ON_HIGHER_LINE && !now.fixes(finding).isEmpty()
                    && now.apply(now.fixes(finding).get(0).edit()) instanceof NetworkChange.Applied applied) {
                now = applied.network();
            }
        }
        return now;
    }

    private Finding weighed(Finding finding) {
        boolean betweenUnits = finding.kind() == FindingKind.GAP && finding.units().size() > 1 && !request.gapsKnown();
        boolean onHigherLine = finding.kind() == FindingKind.T_JUNCTION && finding.size() <= HigherLine.SAME_PLACE
                && HigherLine.runsBetween(finding.units());
        FindingKind kind = betweenUnits ? FindingKind.GAP_BETWEEN_UNITS : onHigherLine ? FindingKind.MISSED_ON_HIGHER_LINE : finding.kind();
        return kind == finding.kind() ? finding : new Finding(kind, finding.units(), finding.place(), finding.size(), finding.width());
    }

    public Source source() {
        return source;
    }

    /** Names by code, as far as the file has them. */
    public Map<String, String> names() {
        return names;
    }

    /** Network, faces and every finding. */
    public NetworkBuild build() {
        return build;
    }

    /** Whether something must be mended before the file may go on. */
    public boolean isStopped() {
        return source == Source.NOTHING || build.counts().keySet().stream().map(FindingKind::severity).anyMatch(Severity::stops);
    }
}
