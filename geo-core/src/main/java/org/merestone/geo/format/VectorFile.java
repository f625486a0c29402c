package org.merestone.geo.format;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.merestone.geo.crs.CoordinateSystem;

/**
 * Reads a file of features (矢量文件) of any {@link Format} into memory, and writes layers. What a file is, its content says; nothing in
 * it makes a reader throw: whatever is wrong is a finding.
 */
public final class VectorFile {

    private static final Set<String> SIBLINGS = Set.of("dbf", "prj", "cpg");

    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Intake intake;
    private final List<RawLayer> layers = new ArrayList<>();
    private Optional<Format> format = Optional.empty();

    private VectorFile(VectorOptions options) {
        this.intake = new Intake(options);
    }

    /**
     * Reads a file; of a loose Shapefile also the .dbf, .prj and .cpg beside it.
     *
     * @throws IOException when it cannot be read at all
     */
    public static VectorReading read(Path file, VectorOptions options) throws IOException {
        VectorFile reading = new VectorFile(options);
        try {
            return reading.read(parts(file, options.bounds()));
        } catch (FormatRefused refused) {
            return reading.refused(refused);
        }
    }

    /**
     * Reads a file that is in memory.
     *
     * @param name as the sender named it; names the layer of a format that has no names
     */
    public static VectorReading read(byte[] content, String name, VectorOptions options) {
        return new VectorFile(options).read(List.of(new FilePart(name, content)));
    }

    /**
     * Whether a file begins as one of features does: by its first bytes, or as a zip, or as a table with a column of well-known text.
     * Whether it can be read is another question.
     */
    public static boolean beginsLikeOne(byte[] content, String name) {
        FilePart file = new FilePart(name, content);
        try {
            return Archive.is(file) || FileKind.of(file) != Format.CSV || CsvReader.hasWellKnownText(file);
        } catch (FormatRefused refused) {
            return refused.finding().fault() == VectorFault.BINARY_DXF;
        }
    }

    /**
     * A loose Shapefile and what lies beside it as one zip, for who takes files as bytes.
     *
     * @throws IOException when it cannot be read, or is larger than the bounds
     */
    public static byte[] bundle(Path shp, VectorBounds bounds) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (FilePart part : parts(shp, bounds)) {
                ZipEntry entry = new ZipEntry(part.name());
                entry.setTimeLocal(NO_DAY); // equal parts make an equal archive
                zip.putNextEntry(entry);
                zip.write(part.bytes());
                zip.closeEntry();
            }
        } catch (FormatRefused refused) {
            throw new IOException(refused.getMessage());
        }
        return out.toByteArray();
    }

    /**
     * Writes a layer to a stream, which stays open. A Shapefile is written as a zip of its parts.
     *
     * @param layer  its canonical geometries are written, whatever system they came in
     * @param target EPSG:4490, 4326, 3857 or a CGCS2000 Gauss-Krüger zone; KML and GeoJSON are in degrees whatever it is
     * @return what the format could not hold, and how fields are called
     * @throws IllegalArgumentException for any other target, or a position that it cannot hold
     */
    public static VectorWriting write(Layer layer, Format format, OutputStream out, CoordinateSystem target) throws IOException {
        Outgoing outgoing = new Outgoing(layer, target);
        switch (format) {
            case SHAPEFILE -> ShapefileWriter.zip(outgoing, out);
            case GEOJSON -> GeoJsonLayerWriter.write(outgoing, out);
            case GEOPACKAGE -> GeoPackageWriter.write(outgoing, out);
            case KML -> KmlWriter.write(outgoing, out);
            case CSV -> CsvWriter.write(outgoing, out);
            case DXF -> DxfWriter.write(outgoing, out);
            case FLATGEOBUF -> FlatGeobufWriter.write(outgoing, out);
        }
        out.flush();
        return outgoing.told();
    }

    /** Writes a layer to a file; a Shapefile whose name ends in .shp as that file with its siblings beside it, otherwise as a zip. */
    public static VectorWriting write(Layer layer, Format format, Path file, CoordinateSystem target) throws IOException {
        String name = file.getFileName().toString();
        Path folder = file.toAbsolutePath().getParent();
        if (format == Format.SHAPEFILE && folder != null && name.toLowerCase(Locale.ROOT).endsWith(".shp")) {
            Outgoing outgoing = new Outgoing(layer, target);
            for (Map.Entry<String, byte[]> part : ShapefileWriter.parts(outgoing, name.substring(0, name.length() - 4)).entrySet()) {
                Files.write(folder.resolve(part.getKey()), part.getValue());
            }
            return outgoing.told();
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            return write(layer, format, out, target);
        }
    }

    private VectorReading read(List<FilePart> parts) {
        try {
            FilePart file = parts.get(0);
            if (file.bytes().length == 0) {
                throw new FormatRefused(VectorFault.EMPTY_FILE, FilePlace.WHOLE, Map.of());
            }
            if (file.bytes().length > intake.bounds().bytes()) {
                throw tooLarge(intake.bounds());
            }
            if (Archive.is(file)) {
                archive(Archive.unpack(file, intake.bounds()));
            } else {
                one(file, parts);
            }
            if (layers.stream().allMatch(layer -> layer.features().isEmpty())) {
                intake.tell(VectorFault.NO_FEATURES, FilePlace.WHOLE, Map.of());
            }
        } catch (FormatRefused refused) {
            return refused(refused);
        }
        return reading();
    }

    private VectorReading refused(FormatRefused refused) {
        intake.tell(refused.finding());
        return reading();
    }

    private VectorReading reading() {
        intake.options().mends().forEach(mend -> intake.tell(VectorFault.MENDED, FilePlace.WHOLE, Map.of("mend", mend.label(Locale.ENGLISH),
                "mendZh", mend.label(Locale.CHINESE))));
        List<Layer> placed = LayerChoice.among(layers, format.filter(Format.DXF::equals).isPresent(), intake).stream().map(layer -> Placing.place(layer, intake)).toList();
        return new VectorReading(format, placed, intake.findings());
    }

    /** Reads every part that is a file of features by itself; the others belong to one of these. */
    private void archive(List<FilePart> parts) {
        List<FilePart> files = parts.stream()
                .filter(part -> !SIBLINGS.contains(part.ending()) && !part.ending().equals("txt") && part.bytes().length > 0).toList();
        if (files.isEmpty()) {
            boolean tableAlone = parts.stream().anyMatch(part -> part.ending().equals("dbf"));
            throw new FormatRefused(tableAlone ? VectorFault.SHP_MISSING : VectorFault.ARCHIVE_NOTHING, FilePlace.WHOLE, Map.of());
        }
        files.forEach(file -> one(file, parts));
    }

    private void one(FilePart file, List<FilePart> parts) {
        Format kind = FileKind.of(file);
        format = Optional.of(kind);
        layers.addAll(switch (kind) {
            case SHAPEFILE -> ShapefileReader.read(file, parts, intake);
            case GEOJSON -> GeoJsonLayerReader.read(file, intake);
            case GEOPACKAGE -> GeoPackageReader.read(file, intake);
            case KML -> KmlReader.read(file, intake);
            case CSV -> CsvReader.read(file, intake);
            case DXF -> DxfReader.read(file, intake);
            case FLATGEOBUF -> FlatGeobufReader.read(file, intake);
        });
    }

    private static List<FilePart> parts(Path file, VectorBounds bounds) throws IOException {
        List<FilePart> parts = new ArrayList<>();
        parts.add(part(file, bounds));
        Path folder = file.toAbsolutePath().getParent();
        if (parts.get(0).ending().equals("shp") && folder != null) {
            try (Stream<Path> beside = Files.list(folder)) {
                for (Path path : (Iterable<Path>) beside.sorted()::iterator) {
                    FilePart sibling = new FilePart(path.getFileName().toString(), new byte[0]);
                    if (SIBLINGS.stream().anyMatch(ending -> sibling.isSiblingOf(parts.get(0), ending)) && Files.isRegularFile(path)) {
                        parts.add(part(path, bounds));
                    }
                }
            }
        }
        return parts;
    }

    private static FilePart part(Path file, VectorBounds bounds) throws IOException {
        if (Files.size(file) > bounds.bytes()) {
            throw tooLarge(bounds);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new FilePart(file.getFileName().toString(), in.readNBytes((int) bounds.bytes()));
        }
    }

    private static FormatRefused tooLarge(VectorBounds bounds) {
        return new FormatRefused(VectorFault.TOO_LARGE, FilePlace.WHOLE, Map.of("limit", bounds.bytes() >> 20));
    }
}
