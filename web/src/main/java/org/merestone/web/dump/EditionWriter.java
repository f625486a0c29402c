package org.merestone.web.dump;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Format;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorFile;
import org.merestone.web.ogc.WholeCollections;
import org.merestone.web.page.SpreadsheetCell;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.terms.DataTerms;
import org.springframework.stereotype.Component;

/** Writes the files of an edition into an empty folder: each collection in each format, the checksums, and what to know of them. */
@Component
class EditionWriter {

    private static final List<Kind> KINDS = List.of(new Kind(Format.GEOPACKAGE, "gpkg", "application/geopackage+sqlite3"),
            new Kind(Format.GEOJSON, "geojson", "application/geo+json"), new Kind(Format.CSV, "csv", "text/csv;charset=UTF-8"));

    private final WholeCollections collections;
    private final DataTerms terms;

    EditionWriter(WholeCollections collections, DataTerms terms) {
        this.collections = collections;
        this.terms = terms;
    }

    private record Kind(Format format, String ending, String mediaType) {}

    Edition write(PublishedRegister register, Path folder, Instant now) throws IOException {
        List<Edition.Part> parts = new ArrayList<>();
        StringBuilder sums = new StringBuilder();
        for (String id : collections.ids(register)) {
            Layer layer = collections.layer(id, register);
            for (Kind kind : KINDS) {
                Path file = folder.resolve(id + "-" + register.day() + "." + kind.ending());
                try (OutputStream out = Files.newOutputStream(file)) {
                    Layer told = kind.format() == Format.CSV ? forSpreadsheets(layer) : layer;
                    VectorFile.write(told, kind.format(), out, CoordinateSystem.canonical());
                }
                String sum = sha256(file);
                parts.add(new Edition.Part(file.getFileName().toString(), id, kind.mediaType(), layer.features().size(), Files.size(file), sum));
                sums.append(sum).append("  ").append(file.getFileName()).append('\n');
            }
        }
        Files.write(folder.resolve(EditionFolder.PLACES),
                register.names().standard().stream().map(name -> name.placeId().toString()).toList());
        parts.add(text(folder.resolve("SHA256SUMS"), sums.toString()));
        String about = String.join("\n", terms.about(Locale.CHINESE, register.day(), register.version()),
                terms.about(Locale.ENGLISH, register.day(), register.version()), "");
        parts.add(text(folder.resolve("README.txt"), about));
        return new Edition(register.day(), register.version(), now, terms.licence(Locale.CHINESE), terms.approval(Locale.CHINESE), parts);
    }

    /** The layer without texts that a spreadsheet would run. */
    static Layer forSpreadsheets(Layer layer) {
        return new Layer(layer.name(), layer.fields(), layer.system(), layer.features().stream().map(feature -> {
            Map<String, Object> cells = new LinkedHashMap<>(feature.attributes());
            cells.replaceAll((field, value) -> Objects.requireNonNull(SpreadsheetCell.of(value)));
            return new Feature(feature.number(), feature.id(), cells, feature.geometry(), feature.given());
        }).toList());
    }

    private static Edition.Part text(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return new Edition.Part(file.getFileName().toString(), "", "text/plain;charset=UTF-8", 0,
                text.getBytes(StandardCharsets.UTF_8).length, sha256(file));
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
