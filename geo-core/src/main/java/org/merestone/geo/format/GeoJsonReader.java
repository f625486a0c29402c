package org.merestone.geo.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the areas of a GeoJSON FeatureCollection one by one, so that a file larger than memory can be read. Only Polygon and
 * MultiPolygon are areas; a third ordinate is passed over. Positions are longitude, latitude.
 *
 * <p>A fault may stand after features that were already handed on: what is done with them must wait for the end of the call.
 */
public final class GeoJsonReader {

    private final GeoJsonOptions options;
    private final JsonFactory json;

    public GeoJsonReader(GeoJsonOptions options) {
        this.options = options;
        this.json = JsonFactory.builder()
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(options.maxBytes())
                        .maxNestingDepth(options.maxDepth())
                        .maxNumberLength(100)
                        .maxStringLength(1 << 20)
                        .maxNameLength(1 << 10)
                        .build())
                .build();
    }

    /**
     * Reads a file. {@code sink} gets each feature in the file's order.
     *
     * @return the number of features
     * @throws GeoJsonException when the file is not what it should be
     * @throws IOException      when it cannot be read at all
     */
    public long read(Path file, Consumer<PolygonFeature> sink) throws IOException {
        long bytes = Files.size(file);
        if (bytes > options.maxBytes()) {
            throw new GeoJsonException(GeoJsonFault.TOO_LARGE, 0, 0, 0, Map.of("bytes", bytes, "limit", options.maxBytes()), null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, sink);
        }
    }

    /** Reads a stream to its end and leaves it open; otherwise as {@link #read(Path, Consumer)}. */
    public long read(InputStream in, Consumer<PolygonFeature> sink) throws IOException {
        FeatureCollectionParser parser = null;
        try (JsonParser tokens = json.rebuild().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build()
                .createParser(ObjectReadContext.empty(), in)) {
            parser = new FeatureCollectionParser(tokens, options, sink);
            return parser.parse();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            throw refused(GeoJsonFault.OUT_OF_BOUNDS, parser, e);
        } catch (JacksonException e) {
            throw refused(GeoJsonFault.NOT_JSON, parser, e);
        }
    }

    private GeoJsonException refused(GeoJsonFault fault, @Nullable FeatureCollectionParser parser, JacksonException e) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
        return new GeoJsonException(fault, parser == null ? 0 : parser.featureNumber(), line, column,
                Map.of("bytes", options.maxBytes(), "depth", options.maxDepth()), e);
    }
}
