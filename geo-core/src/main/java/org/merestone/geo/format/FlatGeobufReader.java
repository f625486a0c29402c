package org.merestone.geo.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads FlatGeobuf: a header table, an index that is passed over, features one after the other. */
final class FlatGeobufReader {

    private static final int MAGIC = 8;
    private static final int MOST_COLUMNS = 10_000;
    private static final int NODE = 40;

    private final FilePart file;
    private final Intake intake;
    private final ByteBuffer bytes;

    private FlatGeobufReader(FilePart file, Intake intake) {
        this.file = file;
        this.intake = intake;
        this.bytes = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    static List<RawLayer> read(FilePart file, Intake intake) {
        try {
            return List.of(new FlatGeobufReader(file, intake).read());
        } catch (GeometryFault fault) {
            throw FormatRefused.damaged(file.name(), 0, "FlatGeobuf");
        }
    }

    private RawLayer read() throws GeometryFault {
        if (bytes.capacity() < MAGIC) {
            throw cutOff(0);
        }
        bytes.position(MAGIC);
        FlatTable header = FlatTable.root(next(0));
        List<FlatGeobufColumn> columns = columns(header);
        int type = header.ubyte(2, 0);
        StatedSystem stated = system(header);
        skipIndex(header.whole8(8), header.ushort(9, 16));
        String name = header.text(0).isBlank() ? file.stem() : header.text(0);
        List<RawFeature> features = new ArrayList<>();
        while (bytes.hasRemaining()) {
            long number = features.size() + 1L;
            FlatTable feature = FlatTable.root(next(number));
            FilePlace place = FilePlace.feature(name, number);
            Map<String, Object> attributes = FlatGeobufColumn.attributes(feature, columns, place, intake);
            intake.feature(name, attributes.size());
            features.add(new RawFeature(place, number, "", attributes, geometry(feature, type, place)));
        }
        return new RawLayer(name, columns.stream().filter(FlatGeobufColumn::isRead).map(FlatGeobufColumn::field).toList(), stated,
                features);
    }

    private List<FlatGeobufColumn> columns(FlatTable header) throws GeometryFault {
        List<FlatGeobufColumn> columns = new ArrayList<>();
        Optional<FlatTable.Vector> tables = header.vector(7, 4);
        for (int i = 0; i < tables.map(FlatTable.Vector::count).orElse(0); i++) {
            if (i >= MOST_COLUMNS) {
                throw GeometryFault.damaged("columns");
            }
            FlatTable column = header.table(tables.orElseThrow(), i);
            FlatGeobufColumn read = FlatGeobufColumn.of(column.text(0), column.ubyte(1, 0), i);
            if (!read.isRead()) {
                intake.tell(VectorFault.FIELD_NOT_READ, FilePlace.part(file.name()), Map.of("field", read.field().name(), "type",
                        "Binary"));
            }
            columns.add(read);
        }
        return columns;
    }

    private static StatedSystem system(FlatTable header) throws GeometryFault {
        Optional<FlatTable> crs = header.table(10);
        if (crs.isEmpty()) {
            return StatedSystem.SILENT;
        }
        String organisation = crs.get().text(0);
        int code = crs.get().whole(1);
        if (code > 0 && (organisation.isEmpty() || organisation.equalsIgnoreCase("EPSG"))) {
            return SystemText.ofCode(code);
        }
        return SystemText.read(crs.get().text(4));
    }

    /** The packed tree's size follows from the number of features and of children to a node. */
    private void skipIndex(long features, int nodeSize) {
        if (nodeSize < 2 || features == 0) {
            return;
        }
        if (features < 0 || features > bytes.remaining() / NODE) {
            throw new FormatRefused(VectorFault.HEADER_LIES, FilePlace.part(file.name()), Map.of("count", features, "width", NODE));
        }
        long nodes = PackedTree.nodeCount(features, nodeSize);
        if (nodes * NODE > bytes.remaining()) {
            throw cutOff(0);
        }
        bytes.position(bytes.position() + (int) nodes * NODE);
    }

    private ByteBuffer next(long feature) {
        if (bytes.remaining() < 4) {
            throw cutOff(feature);
        }
        long length = Integer.toUnsignedLong(bytes.getInt());
        if (length > bytes.remaining()) {
            throw cutOff(feature);
        }
        ByteBuffer next = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        return next;
    }

    private FormatRefused cutOff(long feature) {
        return new FormatRefused(VectorFault.CUT_OFF, FilePlace.feature(file.name(), feature), Map.of());
    }

    private @Nullable Geometry geometry(FlatTable feature, int type, FilePlace place) {
        try {
            Optional<FlatTable> geometry = feature.table(0);
            Geometry built = geometry.isEmpty() ? null : new FlatGeobufGeometry(place.part(), intake).read(geometry.get(), type, 0);
            if (built == null) {
                intake.tell(VectorFault.NO_GEOMETRY, place, Map.of());
            }
            return built;
        } catch (GeometryFault fault) {
            intake.tell(fault.fault(), place, fault.values());
            return null;
        }
    }
}
