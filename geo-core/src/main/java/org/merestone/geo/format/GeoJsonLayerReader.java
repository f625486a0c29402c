package org.merestone.geo.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.crs.CoordinateSystem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads GeoJSON of any kind into one layer: a FeatureCollection, a Feature or a bare geometry. Without a {@code crs} member it is in
 * longitude and latitude, as RFC 7946 has it; {@link GeoJsonReader} streams areas from files larger than memory.
 */
final class GeoJsonLayerReader {

    private static final int WGS84 = 4326;
    private static final int LONGEST_TEXT = 1 << 20;

    private final FilePart file;
    private final Intake intake;
    private final JsonParser tokens;
    private final FieldGuess fields = new FieldGuess();
    private final List<RawFeature> features = new ArrayList<>();
    private StatedSystem stated = new StatedSystem.Known(CoordinateSystem.ofEpsg(WGS84));
    private long number;

    private GeoJsonLayerReader(FilePart given, Intake intake) {
        this.file = inUtf8(given, intake);
        this.intake = intake;
        int start = file.startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        this.tokens = JsonFactory.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .streamReadConstraints(StreamReadConstraints.builder().maxDocumentLength(intake.bounds().bytes())
                        .maxNestingDepth(intake.bounds().depth() + 8).maxNumberLength(100).maxStringLength(LONGEST_TEXT)
                                .maxNameLength(1 << 10)
                        .build())
                .build().createParser(ObjectReadContext.empty(), file.bytes(), start, file.bytes().length - start);
    }

    /** JSON is UTF-8 (RFC 8259); what is not may be a Chinese program's, which is told. */
    private static FilePart inUtf8(FilePart file, Intake intake) {
        if (TextCoding.isUtf8(file.bytes())) {
            return file;
        }
        TextCoding coding = new TextCoding();
        coding.look(file.bytes(), 0, file.bytes().length, false);
        String text = new String(file.bytes(), intake.options().charset().orElseGet(() -> coding.settle(file.name(), intake)));
        return new FilePart(file.name(), text.getBytes(StandardCharsets.UTF_8));
    }

    static List<RawLayer> read(FilePart file, Intake intake) {
        GeoJsonLayerReader reader = new GeoJsonLayerReader(file, intake);
        try {
            return List.of(reader.read());
        } catch (StreamConstraintsException e) {
            throw new FormatRefused(VectorFault.TOO_DEEP, reader.place(), Map.of("limit", intake.bounds().depth()));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new FormatRefused(VectorFault.DAMAGED, FilePlace.line(file.name(), at == null ? 0 : Math.max(0, at.getLineNr())),
                    Map.of("what", "JSON"));
        }
    }

    private RawLayer read() {
        require(tokens.nextToken() == JsonToken.START_OBJECT, "JSON");
        object(true);
        require(tokens.nextToken() == null, "JSON");
        return fields.layer(file.stem(), stated, features);
    }

    /** A FeatureCollection, Feature or geometry from its opening brace; which one, the members tell. */
    private void object(boolean whole) {
        Map<String, Object> attributes = Map.of();
        String id = "";
        String type = "";
        boolean collection = false;
        JsonGeometry own = new JsonGeometry(tokens, file.name(), intake);
        @Nullable JsonGeometry geometry = null;
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = tokens.currentName();
            JsonToken value = tokens.nextToken();
            switch (member) {
                case "type" -> type = value == JsonToken.VALUE_STRING ? tokens.getString() : skipped();
                case "id" -> id = value.isScalarValue() && value != JsonToken.VALUE_NULL ? tokens.getString() : skipped();
                case "crs" -> stated = whole ? system(value) : stated;
                case "properties" -> attributes = value == JsonToken.START_OBJECT ? attributes() : Map.of();
                case "features" -> {
                    require(whole && !collection && value == JsonToken.START_ARRAY, "features");
                    collection = true;
                    while (tokens.nextToken() != JsonToken.END_ARRAY) {
                        number++;
                        require(tokens.currentToken() == JsonToken.START_OBJECT, "feature");
                        object(false);
                    }
                }
                case "geometry" -> {
                    geometry = new JsonGeometry(tokens, file.name(), intake);
                    geometry.read(value);
                }
                case "coordinates", "geometries" -> own.member(member, value);
                default -> tokens.skipChildren();
            }
        }
        if (whole && collection) {
            require(type.equals("FeatureCollection"), "type");
            return;
        }
        number = whole ? 1 : number;
        boolean feature = type.equals("Feature");
        require(feature || whole && JsonGeometry.isKind(type), "type");
        add(id, attributes, feature ? geometry : own.of(type));
    }

    private void add(String id, Map<String, Object> attributes, @Nullable JsonGeometry geometry) {
        intake.feature(file.name(), attributes.size());
        Geometry built = null;
        try {
            built = geometry == null ? null : geometry.build();
            if (built == null) {
                intake.tell(VectorFault.NO_GEOMETRY, place(), Map.of());
            }
        } catch (GeometryFault fault) {
            intake.tell(fault.fault(), place(), fault.values());
        }
        features.add(new RawFeature(place(), number, id, attributes, built));
    }

    private Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = tokens.currentName();
            Object value = switch (tokens.nextToken()) {
                case VALUE_STRING -> tokens.getString();
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(tokens.getString());
                default -> null;
            };
            tokens.skipChildren();
            fields.see(name, value);
            if (value != null && !name.isBlank()) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }

    private static Object number(String text) {
        if (text.matches("-?\\d{1,18}")) {
            return Long.valueOf(text);
        }
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? (Object) number : text;
    }

    /** The {@code name} of the old crs member, null included, which means unknown. */
    private StatedSystem system(JsonToken value) {
        if (value == JsonToken.VALUE_NULL) {
            return StatedSystem.SILENT;
        }
        String name = "";
        int depth = 0;
        JsonToken token = value;
        do {
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && "name".equals(tokens.currentName()) && depth == 2) {
                name = tokens.getString();
            }
        } while (depth > 0 && (token = tokens.nextToken()) != null);
        return name.isBlank() ? StatedSystem.SILENT : SystemText.read(name);
    }

    private String skipped() {
        tokens.skipChildren();
        return "";
    }

    private FilePlace place() {
        return FilePlace.feature(file.stem(), number);
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw FormatRefused.damaged(file.name(), number, what);
        }
    }
}
