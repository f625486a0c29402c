package org.merestone.web.shell;

import java.io.PrintStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.survey.GnssObservation;
import org.merestone.geo.survey.Height;
import org.merestone.geo.survey.OfferedMend;
import org.merestone.geo.survey.RowFinding;
import org.merestone.geo.survey.SurveyPoint;
import org.merestone.geo.survey.SurveyReading;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * For a script: one JSON object a line and file. Longitude and latitude are degrees of EPSG:4490 with ten decimals; {@code x} is north and
 * {@code y} east, with the zone number in front where the file has it; {@code fix} is the first of {@code fixes}.
 */
final class JsonReport implements SurveyReport {

    private static final int DEGREE_DECIMALS = 10;
    private static final int METRE_DECIMALS = 4;

    private final JsonFactory json = new JsonFactory();
    private final PrintStream out;

    JsonReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void tell(String file, SurveyReading reading) {
        StringWriter line = new StringWriter();
        try (JsonGenerator object = json.createGenerator(line)) {
            object.writeStartObject();
            object.writeStringProperty("file", file);
            object.writeStringProperty("sha256", reading.sha256());
            object.writeStringProperty("format", reading.format().name());
            object.writeStringProperty("encoding", reading.encoding());
            object.writeArrayPropertyStart("points");
            for (SurveyPoint point : reading.points()) {
                write(object, point, reading.prefixed());
            }
            object.writeEndArray();
            object.writeArrayPropertyStart("findings");
            for (RowFinding finding : reading.findings()) {
                write(object, finding);
            }
            object.writeEndArray();
            object.writeBooleanProperty("blocked", !reading.acceptable());
            object.writeEndObject();
        }
        out.println(line);
    }

    private static void write(JsonGenerator object, SurveyPoint point, boolean prefixed) {
        object.writeStartObject();
        object.writeStringProperty("name", point.name());
        object.writeStringProperty("code", point.featureCode());
        object.writeStringProperty("kind", point.kind().name());
        object.writeNumberProperty("row", point.row());
        writePosition(object, point.position());
        GridPoint grid = point.grid();
        if (grid != null) {
            object.writeNumberProperty("x", rounded(grid.xNorth(), METRE_DECIMALS));
            object.writeNumberProperty("y", rounded(prefixed ? grid.prefixedEast() : grid.yEast(), METRE_DECIMALS));
            object.writeNumberProperty("zone", grid.zone().number());
        }
        write(object, "height", point.height());
        write(object, "ellipsoidHeight", point.ellipsoidHeight());
        GnssObservation observation = point.observation();
        if (observation != null && observation.solution() != null) {
            object.writeStringProperty("solution", observation.solution().name());
        }
        object.writeEndObject();
    }

    private static void write(JsonGenerator object, String name, @Nullable Height height) {
        if (height != null) {
            object.writeNumberProperty(name, rounded(height.metres(), METRE_DECIMALS));
            object.writeStringProperty(name + "Datum", height.datum() == null ? "UNKNOWN" : height.datum().name());
        }
    }

    private static void write(JsonGenerator object, RowFinding finding) {
        object.writeStartObject();
        object.writeStringProperty("rule", finding.ruleId());
        object.writeStringProperty("kind", finding.kind().name());
        object.writeStringProperty("severity", finding.severity().name());
        object.writeNumberProperty("row", finding.row());
        if (finding.field() != null) {
            object.writeStringProperty("field", finding.field().name());
        }
        object.writeStringProperty("message", finding.message(Locale.CHINESE));
        object.writeStringProperty("messageEn", finding.message(Locale.ENGLISH));
        object.writeName("fix");
        if (finding.mends().isEmpty()) {
            object.writeNull();
        } else {
            write(object, finding.mends().get(0));
        }
        object.writeArrayPropertyStart("fixes");
        for (OfferedMend offer : finding.mends()) {
            write(object, offer);
        }
        object.writeEndArray();
        object.writeEndObject();
    }

    private static void write(JsonGenerator object, OfferedMend offer) {
        object.writeStartObject();
        object.writeStringProperty("id", offer.mend().id());
        object.writeStringProperty("label", offer.mend().label(Locale.CHINESE));
        object.writeStringProperty("labelEn", offer.mend().label(Locale.ENGLISH));
        if (offer.position() != null) {
            writePosition(object, offer.position());
        }
        object.writeEndObject();
    }

    private static void writePosition(JsonGenerator object, @Nullable LonLat position) {
        object.writeName("lon");
        writeDegrees(object, position == null ? Double.NaN : position.lon());
        object.writeName("lat");
        writeDegrees(object, position == null ? Double.NaN : position.lat());
    }

    private static void writeDegrees(JsonGenerator object, double degrees) {
        if (Double.isNaN(degrees)) {
            object.writeNull();
        } else {
            object.writeNumber(rounded(degrees, DEGREE_DECIMALS));
        }
    }

    private static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }
}
