package org.merestone.web.shell;

import java.io.PrintStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.format.GeoJsonGeometry;
import org.merestone.geo.format.VectorFinding;
import org.merestone.geo.network.Faces;
import org.merestone.geo.network.Finding;
import org.merestone.geo.network.NetworkBuild;
import org.merestone.geo.network.Remedy;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * For a script: one JSON object a line and file. {@code faces} are those that lines enclose; {@code euler} has V, E, F with the face
 * round everything, and C. A finding's {@code lon}, {@code lat} are a place of it and {@code place} is all of it, as GeoJSON, in degrees
 * of EPSG:4490; {@code fix} is the first of {@code fixes}. {@code mended} has what was applied and what is left.
 */
final class JsonNetworkReport implements NetworkReport {

    private static final int DEGREE_DECIMALS = 10;

    private static final GeoJsonGeometry GEOMETRIES = new GeoJsonGeometry(9, false);

    private final JsonFactory json = new JsonFactory();
    private final PrintStream out;

    JsonNetworkReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void tell(String file, NetworkVerdict verdict) {
        NetworkBuild build = verdict.network().build();
        StringWriter line = new StringWriter();
        try (JsonGenerator object = json.createGenerator(line)) {
            object.writeStartObject();
            object.writeStringProperty("file", file);
            object.writeStringProperty("format", verdict.reading().format().map(Enum::name).orElse("UNKNOWN"));
            object.writeStringProperty("source", verdict.network().source().name());
            object.writeNumberProperty("units", build.network().units().size());
            object.writeNumberProperty("edges", build.faces().edgeCount());
            object.writeNumberProperty("nodes", build.faces().nodeCount());
            object.writeNumberProperty("faces", build.faces().faceCount() - 1);
            euler(object, build.faces());
            object.writeName("counts");
            object.writeStartObject();
            verdict.check().counts().forEach((kind, count) -> object.writeNumberProperty(kind.name(), count));
            object.writeEndObject();
            object.writeArrayPropertyStart("findings");
            verdict.ofFile().forEach(finding -> write(object, finding));
            verdict.check().findings().forEach(each -> write(object, each.finding(), each.remedies(), verdict));
            object.writeEndArray();
            object.writeBooleanProperty("blocked", verdict.blocked());
            if (verdict.mended() != null) {
                mended(object, verdict.mended(), verdict);
            }
            object.writeEndObject();
        }
        out.println(line);
    }

    private static void euler(JsonGenerator object, Faces faces) {
        object.writeName("euler");
        object.writeStartObject();
        object.writeNumberProperty("v", faces.nodeCount());
        object.writeNumberProperty("e", faces.edgeCount());
        object.writeNumberProperty("f", faces.faceCount());
        object.writeNumberProperty("c", faces.componentCount());
        object.writeBooleanProperty("holds", faces.keepEuler());
        object.writeEndObject();
    }

    private static void write(JsonGenerator object, VectorFinding finding) {
        object.writeStartObject();
        object.writeStringProperty("rule", NetworkVerdict.rule(finding));
        object.writeStringProperty("kind", finding.fault().name());
        object.writeStringProperty("severity", finding.severity().name());
        object.writeNumberProperty("feature", finding.place().feature());
        object.writeStringProperty("message", finding.message(Locale.CHINESE));
        object.writeStringProperty("messageEn", finding.message(Locale.ENGLISH));
        List<NetworkVerdict.FileFix> fixes = NetworkVerdict.fixes(finding);
        object.writeName("fix");
        if (fixes.isEmpty()) {
            object.writeNull();
        } else {
            write(object, fixes.get(0));
        }
        object.writeArrayPropertyStart("fixes");
        fixes.forEach(fix -> write(object, fix));
        object.writeEndArray();
        object.writeEndObject();
    }

    private static void write(JsonGenerator object, NetworkVerdict.FileFix fix) {
        object.writeStartObject();
        object.writeStringProperty("id", fix.id());
        object.writeStringProperty("label", fix.label());
        object.writeStringProperty("labelEn", fix.labelEn());
        object.writeEndObject();
    }

    private static void mended(JsonGenerator object, NetworkVerdict.Mended mended, NetworkVerdict verdict) {
        object.writeName("mended");
        object.writeStartObject();
        object.writeStringProperty("file", mended.file());
        object.writeArrayPropertyStart("applied");
        mended.applied().forEach(each -> {
            object.writeStartObject();
            object.writeStringProperty("rule", Integer.toString(each.finding().rule()));
            object.writeStringProperty("kind", each.finding().kind().name());
            place(object, each.finding().place());
            object.writeName("fix");
            write(object, each.remedy());
            object.writeEndObject();
        });
        object.writeEndArray();
        object.writeArrayPropertyStart("findings");
        mended.after().findings().forEach(each -> write(object, each.finding(), each.remedies(), verdict));
        object.writeEndArray();
        object.writeBooleanProperty("blocked", mended.after().isStopped());
        object.writeEndObject();
    }

    private static void write(JsonGenerator object, Finding finding, List<? extends Remedy> fixes, NetworkVerdict verdict) {
        object.writeStartObject();
        object.writeStringProperty("rule", Integer.toString(finding.rule()));
        object.writeStringProperty("kind", finding.kind().name());
        object.writeStringProperty("severity", finding.severity().name());
        strings(object, "units", finding.units());
        strings(object, "names", finding.units().stream().map(unit -> verdict.network().names().getOrDefault(unit, "")).toList());
        object.writeNumberProperty("size", rounded(finding.size(), 4));
        object.writeStringProperty("sizeUnit", finding.kind().sizeUnit());
        object.writeNumberProperty("width", rounded(finding.width(), 4));
        place(object, finding.place());
        object.writeStringProperty("message", finding.message(Locale.CHINESE));
        object.writeStringProperty("messageEn", finding.message(Locale.ENGLISH));
        object.writeName("fix");
        if (fixes.isEmpty()) {
            object.writeNull();
        } else {
            write(object, fixes.get(0));
        }
        object.writeArrayPropertyStart("fixes");
        fixes.forEach(fix -> write(object, fix));
        object.writeEndArray();
        object.writeEndObject();
    }

    private static void write(JsonGenerator object, Remedy fix) {
        object.writeStartObject();
        object.writeStringProperty("id", fix.id());
        strings(object, "units", fix.units());
        object.writeStringProperty("label", fix.sentence().in(Locale.CHINESE));
        object.writeStringProperty("labelEn", fix.sentence().in(Locale.ENGLISH));
        object.writeEndObject();
    }

    private static void strings(JsonGenerator object, String name, List<String> texts) {
        object.writeArrayPropertyStart(name);
        texts.forEach(object::writeString);
        object.writeEndArray();
    }

    private static void place(JsonGenerator object, Geometry place) {
        Coordinate at = place.getCoordinate();
        object.writeName("lon");
        degrees(object, at == null ? Double.NaN : at.x);
        object.writeName("lat");
        degrees(object, at == null ? Double.NaN : at.y);
        object.writeName("place");
        if (at == null) {
            object.writeNull();
        } else {
            GEOMETRIES.write(place, object);
        }
    }

    private static void degrees(JsonGenerator object, double degrees) {
        if (Double.isNaN(degrees)) {
            object.writeNull();
        } else {
            object.writeNumber(rounded(degrees, DEGREE_DECIMALS));
        }
    }

    private static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
