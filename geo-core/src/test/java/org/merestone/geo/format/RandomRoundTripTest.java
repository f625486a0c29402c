package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.crs.CoordinateSystem;

/** Layers of random shapes and awkward texts: what a format says it keeps comes back as it went in. */
class RandomRoundTripTest {

    private static final String[] TEXTS = {"汀泗桥镇", "㙦溪，“界”", "a,b;c\td", "it's \"so\"", "<乡>&amp;", " 前后 ", "0012", "1e5", "簰洲湾"};
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** 0.1 mm in degrees, and the same of a zone's metres on the way there and back. */
    private static final double TENTH_OF_A_MILLIMETRE = 2e-9;

    /** Formats that keep every kind of geometry in one layer, in degrees and in a zone. */
    @ParameterizedTest(name = "{0} in EPSG:{1}")
    @CsvSource({"GEOJSON, 4490", "KML, 4490", "CSV, 4490", "CSV, 4547", "GEOPACKAGE, 4490", "GEOPACKAGE, 4526", "FLATGEOBUF, 4490",
        "FLATGEOBUF, 4547"})
    void everyShapeAndEveryTextComesBack(Format format, int epsg) throws IOException {
        for (long seed = 1; seed <= 10; seed++) {
            Layer layer = layer(new Random(seed));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            VectorFile.write(layer, format, out, CoordinateSystem.ofEpsg(epsg));

            VectorReading reading = VectorFile.read(out.toByteArray(), "x." + format.extension(), VectorOptions.USUAL);

            assertThat(reading.acceptable()).as(seed + ": " + reading.findings()).isTrue();
            Map<String, Feature> found = new LinkedHashMap<>();
            reading.layers().forEach(each -> each.features()
                    .forEach(feature -> found.put(feature.attributes().get("no").toString(), feature)));
            assertThat(found).hasSize(layer.features().size());
            for (Feature feature : layer.features()) {
                Feature back = found.get(feature.attributes().get("no").toString());
                assertThat(back.geometry().norm().equalsExact(feature.geometry().norm(), TENTH_OF_A_MILLIMETRE))
                        .as(seed + " " + format + ": " + feature.geometry() + " came back as " + back.geometry()).isTrue();
                assertThat(back.attributes().get("text").toString().strip()).isEqualTo(feature.attributes().get("text").toString().strip());
            }
        }
    }

    private static Layer layer(Random random) {
        List<Feature> features = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 1; i <= count; i++) {
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("no", "n" + i);
            attributes.put("text", TEXTS[random.nextInt(TEXTS.length)]);
            features.add(Feature.of(i, "", attributes, shape(random)));
        }
        return new Layer("layer", List.of(Field.text("no"), Field.text("text")), CoordinateSystem.canonical(), features);
    }

    private static Geometry shape(Random random) {
        double x = 113 + random.nextDouble() * 2;
        double y = 20 + random.nextDouble() * 20;
        Coordinate[] ring = new Coordinate[4 + random.nextInt(6)];
        for (int i = 0; i < ring.length - 1; i++) {
            double angle = 2 * Math.PI * i / (ring.length - 1);
            double radius = 0.01 * (0.5 + random.nextDouble());
            ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[ring.length - 1] = ring[0].copy();
        return switch (random.nextInt(4)) {
            case 0 -> FACTORY.createPoint(new Coordinate(x, y));
            case 1 -> FACTORY.createLineString(Arrays.copyOf(ring, ring.length - 1));
            case 2 -> FACTORY.createMultiPointFromCoords(new Coordinate[] {ring[0], ring[1]});
            default -> FACTORY.createPolygon(ring);
        };
    }
}
