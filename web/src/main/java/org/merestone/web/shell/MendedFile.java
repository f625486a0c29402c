package org.merestone.web.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Field;
import org.merestone.geo.format.Format;
import org.merestone.geo.format.GeoJsonWriter;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorFile;
import org.merestone.geo.network.FileMend;
import org.merestone.geo.network.Network;

/** Writes what was mended, in EPSG:4490 and the format that the name ends in; GeoJSON with every digit, as fingerprints want it. */
final class MendedFile {

    private MendedFile() {
    }

    static void write(FileMend.Result mended, NetworkWords words) {
        words.fixed().ifPresent(name -> write(mended.layer(), name));
        Network higher = mended.higher();
        if (words.fixedHigher().isPresent() && higher != null) {
            List<Feature> areas = new ArrayList<>();
            higher.faces().areas().forEach((unit, area) -> areas.add(Feature.of(areas.size() + 1L, unit, Map.of("code", unit), area)));
            write(new Layer("higher", List.of(Field.text("code")), CoordinateSystem.canonical(), areas), words.fixedHigher().get());
        }
    }

    private static void write(Layer layer, String name) {
        Format format = Format.ofName(name).orElseThrow(() -> ShellRefusal.wrongWords("network.fixName", Map.of("file", name)));
        try {
            Path file = Path.of(name);
            if (format != Format.GEOJSON) {
                VectorFile.write(layer, format, file, CoordinateSystem.canonical());
                return;
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file)); GeoJsonWriter writer = GeoJsonWriter.exact(out)) {
                layer.features().forEach(feature -> writer.feature(feature.id().isEmpty() ? null : feature.id(), feature.geometry(),
                        feature.attributes()));
            }
        } catch (IOException | InvalidPathException e) {
            throw ShellRefusal.ofData("network.unwritable", Map.of("file", name, "why", String.valueOf(e.getMessage())));
        }
    }
}
