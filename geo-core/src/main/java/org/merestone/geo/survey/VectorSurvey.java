package org.merestone.geo.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.merestone.geo.Severity;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.DegreeReading.Notation;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorBounds;
import org.merestone.geo.format.VectorFault;
import org.merestone.geo.format.VectorFile;
import org.merestone.geo.format.VectorFinding;
import org.merestone.geo.format.VectorOptions;
import org.merestone.geo.format.VectorReading;

/**
 * A GIS or CAD file as rows: points as points, vertices of lines and rings as points numbered in their order. Its numbers go through the
 * same checks of zone, axes and place as those of an instrument file, which therefore asks what the file leaves open.
 */
final class VectorSurvey {

    /** What the checks of rows ask in their own way, with the mends of rows. */
    private static final Set<VectorFault> ASKED_BY_ROWS = Set.of(VectorFault.SYSTEM_UNSTATED, VectorFault.AXES_SWAPPED,
            VectorFault.SYSTEM_DISAGREES, VectorFault.OUTSIDE_SYSTEM, VectorFault.MENDED, VectorFault.NO_FEATURES);
    private static final Set<VectorFault> NOT_A_FILE_OF_FEATURES = Set.of(VectorFault.NOT_RECOGNISED, VectorFault.ARCHIVE_NOTHING);
    private static final VectorOptions OPTIONS =
            VectorOptions.USUAL.within(new VectorBounds(FileText.MOST_BYTES, FileText.MOST_ROWS, FileText.MOST_ROWS, 10_000_000, 1_000,
                    100, 32));
    private static final List<@Nullable Column> PLANE = List.of(Column.NAME, Column.CODE, Column.NORTH, Column.EAST, Column.HEIGHT);
    private static final List<@Nullable Column> DEGREES = List.of(Column.NAME, Column.CODE, Column.LON, Column.LAT, Column.HEIGHT);
    private static final int LONGEST_NAME = 64;

    private final Findings findings;
    private final boolean canonical;
    private final List<RawRow> rows = new ArrayList<>();
    private int areas;
    private final ColumnOrder plane = new ColumnOrder(PLANE);
    private final ColumnOrder degrees = new ColumnOrder(DEGREES);

    private VectorSurvey(Findings findings, boolean canonical) {
        this.findings = findings;
        this.canonical = canonical;
    }

    /** The rows, or nothing for a file that is none of features and is left to the readers of text. */
    static Optional<RowTable> read(byte[] content, String fileName, SurveyContext context, Findings findings) {
        if (content.length == 0 || content.length > FileText.MOST_BYTES || !VectorFile.beginsLikeOne(content, fileName)) {
            return Optional.empty();
        }
        VectorReading reading = VectorFile.read(content, fileName, OPTIONS);
        if (reading.findings().stream().anyMatch(finding -> NOT_A_FILE_OF_FEATURES.contains(finding.fault()))) {
            return Optional.empty();
        }
        List<Layer> layers = reading.layers().stream().filter(layer -> !layer.features().isEmpty()).toList();
        Set<Integer> systems = new HashSet<>();
        layers.forEach(layer -> systems.add(epsg(layer)));
        boolean mixed = systems.size() > 1;
        VectorSurvey survey = new VectorSurvey(findings, mixed);
        reading.findings().forEach(finding -> survey.tell(finding, context, mixed));
        layers.forEach(survey::add);
        if (survey.areas > 0) {
            findings.ofFile(FindingKind.AREAS, Map.of("count", survey.areas));
        }
        if (survey.rows.isEmpty() && reading.acceptable()) {
            findings.ofFile(FindingKind.NO_POINTS, Map.of());
        }
        GaussZone zone = mixed || layers.isEmpty() ? null : zone(layers.get(0));
        boolean ellipsoidal = layers.size() == 1 && layers.get(0).features().stream()
                .allMatch(feature -> Height.Datum.ELLIPSOID.name().equals(feature.attributes().get("height_datum")));
        return Optional.of(new RowTable(SurveyFormat.VECTOR, new Declared(zone, Notation.DECIMAL,
                ellipsoidal ? Height.Datum.ELLIPSOID : null), survey.rows));
    }

    private static int epsg(Layer layer) {
        return layer.system() == null ? 0 : layer.system().epsg();
    }

    private static @Nullable GaussZone zone(Layer layer) {
        return layer.system() == null ? null : layer.system().zone().orElse(null);
    }

    private void tell(VectorFinding finding, SurveyContext context, boolean mixed) {
        switch (finding.fault()) {
            case SYSTEM_NEEDS_CERTIFICATE -> OldSystem.report(context, findings, 0, system(finding));
            case SYSTEM_UNKNOWN -> findings.ofFile(FindingKind.OTHER_SYSTEM, Map.of("system", system(finding)));
            default -> {
                if (mixed || !ASKED_BY_ROWS.contains(finding.fault())) {
                    findings.ofFile(kind(finding.severity()), Map.of("finding", finding));
                }
            }
        }
    }

    private static String system(VectorFinding finding) {
        return Objects.toString(finding.values().get("system"), "?");
    }

    private static FindingKind kind(Severity severity) {
        return switch (severity) {
            case BLOCK -> FindingKind.VECTOR_REFUSED;
            case ERROR -> FindingKind.VECTOR_FAULT;
            case WARN -> FindingKind.VECTOR_REMARK;
            case INFO -> FindingKind.VECTOR_NOTE;
        };
    }

    private void add(Layer layer) {
        CoordinateSystem system = layer.system();
        boolean other = system != null && !system.isGeographic() && system.zone().isEmpty();
        for (Feature feature : layer.features()) {
            Geometry geometry = canonical || other ? feature.geometry() : feature.given();
            if (geometry != null) {
                feature(layer, feature, geometry);
            }
        }
    }

    /** Degrees are told from metres by their size, whatever the file says. */
    private void feature(Layer layer, Feature feature, Geometry geometry) {
        String name = value(feature, Column.NAME).orElse(feature.id().isEmpty() ? layer.name() + "-" + feature.number() : feature.id());
        String code = value(feature, Column.CODE).orElse("");
        String height = value(feature, Column.HEIGHT).orElse("");
        areas += geometry.getDimension() == 2 ? 1 : 0;
        int vertex = 0;
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            Geometry one = geometry.getGeometryN(part);
            boolean single = one instanceof Point && geometry.getNumGeometries() == 1;
            Coordinate[] positions = one.getCoordinates();
            boolean ring = one.getDimension() > 0 && positions.length > 2 && positions[0].equals2D(positions[positions.length - 1]);
            for (int i = 0; i < positions.length - (ring ? 1 : 0); i++) {
                vertex++;
                Coordinate at = positions[i];
                boolean inDegrees = Math.abs(at.x) <= 180 && Math.abs(at.y) <= 180;
                int digits = inDegrees ? 9 : 4;
                String z = Double.isFinite(at.getZ()) ? text(at.getZ(), 4) : height;
                String first = text(inDegrees ? at.x : at.y, digits);
                String second = text(inDegrees ? at.y : at.x, digits);
                String numbered = single ? name : shortened(name) + "-" + vertex;
                String line = layer.name() + " #" + feature.number() + (single ? "" : " / " + vertex) + ": " + first + ", " + second;
                rows.add(new RawRow(rows.size() + 1, line, single ? 0 : (int) feature.number(), inDegrees ? degrees : plane,
                        Cells.of(List.of(single ? shortened(name) : numbered, code, first, second, z))));
            }
        }
    }

    /** The first attribute whose name heads such a column in a table. */
    private static Optional<String> value(Feature feature, Column wanted) {
        return feature.attributes().entrySet().stream().filter(entry -> Column.ofHeading(entry.getKey()).filter(wanted::equals).isPresent())
                .map(entry -> entry.getValue().toString().strip()).filter(text -> !text.isEmpty()).findFirst();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME - 10 ? name : name.substring(0, name.offsetByCodePoints(0,
                LONGEST_NAME - 10));
    }

    private static String text(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
