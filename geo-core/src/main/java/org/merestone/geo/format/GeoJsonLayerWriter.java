package org.merestone.geo.format;

import java.io.OutputStream;
import java.util.Map;

/** Writes a layer as GeoJSON: longitude and latitude whatever the target, as RFC 7946 demands, to nine decimals (0.1 mm). */
final class GeoJsonLayerWriter {

    private static final int DECIMALS = 9;

    private GeoJsonLayerWriter() {
    }

    static void write(Outgoing layer, OutputStream out) {
        try (GeoJsonWriter writer = GeoJsonWriter.withHeights(out, DECIMALS)) {
            for (Feature feature : layer.features()) {
                writer.feature(feature.id().isEmpty() ? null : feature.id(), feature.geometry(), feature.attributes());
            }
        }
        layer.note("write.degrees", Map.of());
    }
}
