package org.merestone.geo.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes Shapefiles: .shp, .shx, .dbf, .cpg (UTF-8) and .prj, one set for each kind of geometry in the layer, and where some features of a
 * kind have heights and some have none a set for each, because a file holds one or the other and has no number that means neither.
 */
final class ShapefileWriter {

    /** Every table has a day of its last change; ours say the format's first, so that equal layers make equal files. */
    private static final LocalDate NO_DAY = LocalDate.of(1980, 1, 1);

    private ShapefileWriter() {
    }

    static void zip(Outgoing layer, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> part : parts(layer, layer.name()).entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(NO_DAY.atStartOfDay());
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /** The files by name. */
    static Map<String, byte[]> parts(Outgoing layer, String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        String stem = plain.isEmpty() || plain.matches("\\.+") ? "layer" : plain;
        Map<Outgoing.Kind, List<Feature>> kinds = layer.byKind();
        if (kinds.isEmpty()) {
            kinds.put(Outgoing.Kind.POINTS, List.of());
        }
        if (kinds.size() > 1) {
            layer.note("write.split", Map.of());
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        kinds.forEach((kind, features) -> parts.putAll(
                sets(layer, kind, features, kinds.size() == 1 ? stem : stem + "_" + kind.name().toLowerCase(Locale.ROOT))));
        return parts;
    }

    private static Map<String, byte[]> sets(Outgoing layer, Outgoing.Kind kind, List<Feature> features, String stem) {
        List<Feature> high = features.stream().filter(feature -> Heights.of(feature.geometry()).everywhere()).toList();
        List<Feature> flat = features.stream().filter(feature -> !Heights.of(feature.geometry()).everywhere()).toList();
        if (high.isEmpty() || flat.stream().allMatch(feature -> Heights.of(feature.geometry()).vertices() == 0)) {
            return set(layer, new ShapeTable(kind, !high.isEmpty()), features, stem);
        }
        layer.note("write.split_heights", Map.of("with", stem + "_z", "without", stem));
        Map<String, byte[]> both = new LinkedHashMap<>(set(layer, new ShapeTable(kind, false), flat, stem));
        both.putAll(set(layer, new ShapeTable(kind, true), high, stem + "_z"));
        return both;
    }

    private static Map<String, byte[]> set(Outgoing layer, ShapeTable shapes, List<Feature> features, String stem) {
        features.forEach(feature -> shapes.add(layer.geometry(feature)));
        List<Field> fields = layer.fields().isEmpty() ? List.of(new Field("FID", FieldType.INTEGER)) : layer.fields();
        DbfWriter table = new DbfWriter(fields, features);
        byte[] dbf = table.write(features, NO_DAY);
        if (!layer.fields().isEmpty()) {
            layer.rename(table.names());
        }
        table.shortened().forEach((field, count) ->
                layer.note("write.shortened", Map.of("field", field, "count", count, "limit", DbfWriter.widest())));
        Map<String, byte[]> set = new LinkedHashMap<>();
        set.put(stem + ".shp", shapes.shp());
        set.put(stem + ".shx", shapes.shx());
        set.put(stem + ".dbf", dbf);
        set.put(stem + ".cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
        set.put(stem + ".prj", EsriText.of(layer.target()).getBytes(StandardCharsets.US_ASCII));
        return set;
    }

    static byte[] joined(byte[] header, ByteArrayOutputStream records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(header.length + records.size());
        out.writeBytes(header);
        out.writeBytes(records.toByteArray());
        return out.toByteArray();
    }
}
