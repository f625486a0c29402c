package org.merestone.boundary.line;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.merestone.boundary.profile.Profiles;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.Severity;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.format.AreaFile;
import org.merestone.geo.format.GeoJsonOptions;
import org.merestone.geo.format.GeoJsonReader;
import org.merestone.geo.format.PolygonFeature;
import org.merestone.geo.network.NetworkBuild;
import org.merestone.geo.network.NetworkBuilder;
import org.merestone.geo.network.NetworkOptions;
import org.springframework.stereotype.Service;

/**
 * Takes the polygons that a bureau has into the register: reads them, extracts the lines that they share, checks codes and network, and
 * writes all of it or nothing. Imported lines are habitual lines (习惯线): no document made them law.
 */
@Service
public class DivisionImport {

    private static final int TELL_EVERY = 256;
    private static final NetworkOptions OPTIONS =
            new NetworkOptions(NetworkOptions.USUAL.sliverWidth(), NetworkOptions.USUAL.snap(), 10_000);

    private final DivisionIntake intake;
    private final KnownBorders borders;
    private final Profiles profiles;

    DivisionImport(DivisionIntake intake, KnownBorders borders, Profiles profiles) {
        this.intake = intake;
        this.borders = borders;
        this.profiles = profiles;
    }

    /**
     * Runs an import. It waits for no one while it reads and builds; only the writing is a transaction.
     *
     * @return what came of it; where a finding blocks, nothing was written
     * @throws org.merestone.geo.format.GeoJsonException when a GeoJSON file is not what it should be
     * @throws org.merestone.geo.format.VectorRefused when a file of another format is not
     * @throws org.merestone.geo.crs.CoordinateSystemRefused when the coordinate system is
     * @throws org.merestone.data.conflict.Refusal when divisions with these codes are in the register already
     * @throws java.util.concurrent.CancellationException when stopped, see {@link ImportProgress}
     * @throws IOException when a file cannot be read at all
     */
    public ImportReport run(Actor actor, ImportRequest request, ImportProgress progress) throws IOException {
        CodeCheck codes = new CodeCheck(request.codeSystem(), request.level(), request.parentCode());
        Map<String, String> names = new LinkedHashMap<>();
        NetworkBuilder builder = new NetworkBuilder(OPTIONS);
        long features = read(request, feature -> {
            codes.look(feature.code(), feature.name(), names.putIfAbsent(feature.code(), feature.name()));
            addTo(builder, feature, MissedVertices.in(List.of()));
        }, progress);
        if (codes.findings().stream().anyMatch(finding -> finding.severity().stops())) {
            return new ImportReport(false, features, 0, 0, 0, 0, codes.findings(), Map.of());
        }
        Set<String> known = intake.requireNew(request, names.keySet()).keySet();
        NetworkBuild asDrawn = build(builder, progress);
        MissedVertices missed = MissedVertices.in(asDrawn.findings());
        NetworkBuild build = missed.isEmpty() ? asDrawn : mended(request, missed, progress);
        List<ImportFinding> findings = new ArrayList<>(codes.findings());
        findings.addAll(missed.told());
        build.findings().forEach(finding -> findings.add(ImportFinding.of(finding)));
        names.keySet().stream().filter(code -> !build.faces().areas().containsKey(code))
                .forEach(code -> findings.add(ImportFinding.of("43", Severity.BLOCK, code, "network.noArea", code, names.get(code))));
        borders.check(build).ifPresent(findings::add);
        if (ImportReport.stops(findings)) {
            return report(false, features, 0, build, findings);
        }
        findings.addAll(orphans(request, names.keySet(), known));
        ImportedNetwork imported = ImportedNetwork.of(request, names, build.network(), profiles.today());
        intake.write(actor, request, imported, progress);
        return report(true, features, imported.lines().size(), build, findings);
    }

    /** Borders that one side drew without a vertex of the other are read again with it. */
    private static NetworkBuild mended(ImportRequest request, MissedVertices missed, ImportProgress progress) throws IOException {
        NetworkBuilder builder = new NetworkBuilder(OPTIONS);
        read(request, feature -> addTo(builder, feature, missed), progress);
        return build(builder, progress);
    }

    private static NetworkBuild build(NetworkBuilder builder, ImportProgress progress) {
        return builder.build((stage, done, total) -> progress.at(ImportStage.BUILDING, stage.name(), done, total));
    }

    private static long read(ImportRequest request, Consumer<PolygonFeature> sink, ImportProgress progress) throws IOException {
        GeoJsonOptions usual = GeoJsonOptions.degrees(request.codeField(), request.nameField());
        GeoJsonReader reader = new GeoJsonReader(new GeoJsonOptions(usual.codeProperty(), usual.nameProperty(), planeOf(request),
                usual.maxBytes(), usual.maxFeatures(), usual.maxVertices(), usual.maxDepth()));
        CoordinateSystem system = CoordinateSystem.ofEpsg(request.epsg().orElse(LonLat.SRID));
        long[] features = {0};
        for (Path file : request.files()) {
            progress.at(ImportStage.READING, file.getFileName().toString(), features[0], -1); // so that a refusal follows the file's name
            Consumer<PolygonFeature> counted = feature -> {
                sink.accept(feature);
                if (++features[0] % TELL_EVERY == 0) {
                    Interruption.check();
                    progress.at(ImportStage.READING, file.getFileName().toString(), features[0], -1);
                }
            };
            if (AreaFile.isJson(file)) {
                reader.read(file, feature -> {
                    toDegrees(feature, system);
                    counted.accept(feature);
                });
            } else {
                AreaFile.read(file, request.codeField(), request.nameField(),
                        request.epsg().isPresent() ? Optional.of(system) : Optional.empty(), counted);
            }
        }
        return features[0];
    }

    private static OptionalInt planeOf(ImportRequest request) {
        boolean plane = request.epsg().isPresent() && !CoordinateSystem.ofEpsg(request.epsg().getAsInt()).isGeographic();
        return plane ? request.epsg() : OptionalInt.empty();
    }

    private static void addTo(NetworkBuilder builder, PolygonFeature feature, MissedVertices missed) {
        for (double[][] polygon : feature.polygons()) {
            double[][] rings = new double[polygon.length][];
            for (int i = 0; i < rings.length; i++) {
                rings[i] = missed.into(feature.code(), polygon[i]);
            }
            builder.add(feature.code(), rings);
        }
    }

    /** Equal plane positions become equal degrees, so borders that were shared stay shared. */
    private static void toDegrees(PolygonFeature feature, CoordinateSystem system) {
        if (system.isGeographic()) {
            return;
        }
        for (double[][] polygon : feature.polygons()) {
            for (double[] ring : polygon) {
                for (int i = 0; i < ring.length; i += 2) {
                    LonLat position = system.toLonLat(ring[i], ring[i + 1]);
                    ring[i] = position.lon();
                    ring[i + 1] = position.lat();
                }
            }
        }
    }

    private static List<ImportFinding> orphans(ImportRequest request, Set<String> codes, Set<String> known) {
        return codes.stream().map(code -> DivisionIntake.parentCode(request, code)).filter(Objects::nonNull).distinct().sorted()
                .filter(parent -> !known.contains(parent))
                .map(parent -> ImportFinding.of("1", Severity.WARN, parent, "code.noCounty", parent)).toList();
    }

    private static ImportReport report(boolean stored, long features, int lines, NetworkBuild build, List<ImportFinding> findings) {
        Map<String, Integer> counts = new TreeMap<>();
        build.counts().forEach((kind, count) -> counts.put(kind.name(), count));
        return new ImportReport(stored, features, build.faces().areas().size(), lines, build.network().edges().size(),
                build.network().nodes().size(), findings, counts);
    }
}
