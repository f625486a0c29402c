package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.merestone.geo.Severity;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorReading;

/**
 * All that rules 40 to 54 say of a file: its network by itself, what its features record of lines, and, as far as {@link NetworkBeside}
 * has them, the level above, the published version, registered ground and the features that lines follow.
 */
public final class FileCheck {

    /** Share of a piece that may lie outside registered ground: what drawing it twice leaves. */
    private static final double UNREGISTERED_SHARE = 0.01;

    private final FeatureNetwork.Request request;
    private final NetworkBeside beside;
    private final List<Layer> layers;
    private final FeatureNetwork network;
    private final List<Checked> checked = new ArrayList<>();
    private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);

    private FileCheck(VectorReading reading, FeatureNetwork.Request request, NetworkBeside beside) {
        this.request = request;
        this.beside = beside;
        Map<Feature, FeatureFields> fields = new IdentityHashMap<>();
        reading.layers().forEach(layer -> {
            FeatureFields ofLayer = request.fields().in(layer);
            layer.features().forEach(feature -> fields.put(feature, ofLayer));
        });
        FileRecords records = new FileRecords(features(reading), feature -> unit(feature, fields.get(feature)), beside);
        Set<Feature> inForce = Collections.newSetFromMap(new IdentityHashMap<>());
        inForce.addAll(records.inForce());
        this.layers = reading.layers().stream().map(layer -> new Layer(layer.name(), layer.fields(), layer.system(),
                layer.features().stream().filter(inForce::contains).toList())).toList();
        this.network = FeatureNetwork.of(new VectorReading(reading.format(), layers, reading.findings()), request);
        counts.putAll(network.build().counts());
        network.build().findings().forEach(this::ofNetwork);
        Network lines = network.build().network();
        ofLevels(lines).forEach(this::tell);
        published(lines).forEach(this::tell);
        records.check(lines).forEach(this::tell);
    }

    /** Nothing in the file makes this throw. */
    public static FileCheck of(VectorReading reading, FeatureNetwork.Request request, NetworkBeside beside) {
        return new FileCheck(reading, request, beside);
    }

    static List<Feature> features(VectorReading reading) {
        return reading.layers().stream().flatMap(layer -> layer.features().stream()).toList();
    }

    private static @Nullable String unit(Feature feature, FeatureFields fields) {
        String code = FeatureFields.value(feature, fields.code());
        return code == null ? FeatureFields.value(feature, fields.name()) : code;
    }

    private void tell(Checked one) {
        checked.add(one);
        counts.merge(one.finding().kind(), 1, Integer::sum);
    }

    /** A gap that is registered is no fault (rule 43). */
    private void ofNetwork(Finding finding) {
        Finding weighed = finding;
        if (finding.kind() == FindingKind.GAP_BETWEEN_UNITS && isRegistered(finding.place())) {
            weighed = new Finding(FindingKind.GAP, finding.units(), finding.place(), finding.size(), finding.width());
            counts.merge(FindingKind.GAP, 1, Integer::sum);
            counts.computeIfPresent(FindingKind.GAP_BETWEEN_UNITS, (kind, count) -> count == 1 ? null : count - 1);
        }
        checked.add(new Checked(weighed, network.build().network().fixes(weighed)));
    }

    private boolean isRegistered(Geometry ground) {
        Geometry left = ground;
        for (Geometry known : beside.registered()) {
            if (!left.isEmpty() && known.getEnvelopeInternal().intersects(left.getEnvelopeInternal())) {
                left = OverlayNGRobust.overlay(left, known, OverlayNG.DIFFERENCE);
            }
        }
        return Ellipsoid2000.area(left) <= UNREGISTERED_SHARE * Ellipsoid2000.area(ground);
    }

    /** Rules 47 and 48, for those of the level above that have units in the file. */
    private List<Checked> ofLevels(Network lines) {
        List<Checked> found = new ArrayList<>();
        Network above = beside.higher();
        if (above == null) {
            return found;
        }
        HigherLevel level = new HigherLevel(above);
        Function<String, String> parent = parentIn(above);
        Set<String> present = new TreeSet<>();
        lines.units().forEach(unit -> present.add(parent.apply(unit)));
        level.sums(lines, parent).stream().filter(finding -> present.containsAll(finding.units()))
                .forEach(finding -> found.add(new Checked(finding, level.fixes(finding, lines, parent))));
        level.ends(lines, request.options().sliverWidth())
                .forEach(finding -> found.add(new Checked(finding, level.fixes(finding, lines, parent))));
        return found;
    }

    /** The unit of the level above whose code a unit's code begins with, the longest; empty for none. */
    static Function<String, String> parentIn(Network above) {
        return unit -> above.units().stream().filter(unit::startsWith).max(Comparator.comparingInt(String::length)).orElse("");
    }

    /** Rule 54. */
    private List<Checked> published(Network lines) {
        NetworkBeside.Before before = beside.before();
        if (before == null) {
            return List.of();
        }
        NetworkDifference difference = NetworkDifference.between(before.network(), lines);
        return difference.findings().stream().map(finding -> new Checked(finding, difference.fixes(finding, lines))).toList();
    }

    /** The file's network. */
    public FeatureNetwork network() {
        return network;
    }

    /** Layers without what is not part of the network: versions that are not in force, declared junctions. */
    List<Layer> layers() {
        return layers;
    }

    /** Every finding that is listed, of the network first. */
    public List<Checked> findings() {
        return Collections.unmodifiableList(checked);
    }

    /** How many findings of each kind there are, the unlisted ones counted. */
    public Map<FindingKind, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** Whether something must be mended before the file may go on. */
    public boolean isStopped() {
        return network.source() == FeatureNetwork.Source.NOTHING
                || counts.keySet().stream().map(FindingKind::severity).anyMatch(Severity::stops);
    }
}
