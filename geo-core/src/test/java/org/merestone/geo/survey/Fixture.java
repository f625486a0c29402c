package org.merestone.geo.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.LonLat;

/** The invented survey line of the test resources, in every format, and its truth from PROJ. */
final class Fixture {

    static final Charset GB18030 = Charset.forName("GB18030");
    /** The box of the two invented divisions that the line runs between. */
    static final Envelope DIVISIONS = new Envelope(110.36, 110.48, 31.85, 31.95);
    static final SurveyContext EXPECTED = SurveyContext.unknown().expecting(DIVISIONS);

    private Fixture() {
    }

    static String text(String name) {
        try (InputStream in = Fixture.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SurveyReading read(String text, SurveyContext context) {
        return SurveyFile.read(text.getBytes(StandardCharsets.UTF_8), "survey.dat", context);
    }

    static Map<String, LonLat> truth() {
        Map<String, LonLat> truth = new LinkedHashMap<>();
        text("truth.csv").lines().skip(2).map(line -> line.split(",")).forEach(field ->
                truth.put(field[0], new LonLat(Double.parseDouble(field[1]), Double.parseDouble(field[2]))));
        return truth;
    }
}
