package org.merestone.geo.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads one Shapefile: geometries from the .shp, attributes from the .dbf, the system from the .prj, the character set from the .cpg. */
final class ShapefileReader {

    private static final int HEADER = 100;
    private static final int RECORD_HEADER = 8;

    private final FilePart shp;
    private final String name;
    private final Intake intake;

    private ShapefileReader(FilePart shp, Intake intake) {
        this.shp = shp;
        this.name = shp.stem();
        this.intake = intake;
    }

    static List<RawLayer> read(FilePart shp, List<FilePart> parts, Intake intake) {
        return List.of(new ShapefileReader(shp, intake).read(parts));
    }

    private RawLayer read(List<FilePart> parts) {
        Optional<FilePart> dbf = sibling(parts, "dbf");
        StatedSystem stated = sibling(parts, "prj").map(FilePart::bytes)
                .map(bytes -> SystemText.read(new String(bytes, 0, Math.min(bytes.length, 20_000), StandardCharsets.UTF_8)))
                .orElse(StatedSystem.SILENT);
        if (dbf.isEmpty()) {
            intake.tell(VectorFault.DBF_MISSING, FilePlace.part(name), Map.of());
            return new RawLayer(name, List.of(), stated, features(null));
        }
        DbfReader table = DbfReader.open(dbf.get(), sibling(parts, "cpg"), intake);
        return new RawLayer(name, table.fields(), stated, features(table));
    }

    private Optional<FilePart> sibling(List<FilePart> parts, String ending) {
        return parts.stream().filter(part -> part.isSiblingOf(shp, ending)).findFirst();
    }

    private List<RawFeature> features(@Nullable DbfReader table) {
        ByteBuffer file = ByteBuffer.wrap(shp.bytes());
        if (file.capacity() < HEADER) {
            throw new FormatRefused(VectorFault.CUT_OFF, FilePlace.part(shp.name()), Map.of());
        }
        List<RawFeature> features = new ArrayList<>();
        file.position(HEADER);
        long record = 0;
        while (file.remaining() >= RECORD_HEADER) {
            record++;
            file.order(ByteOrder.BIG_ENDIAN).getInt();
            long length = 2L * file.getInt();
            if (length < 4 || length > file.remaining()) {
                throw new FormatRefused(VectorFault.CUT_OFF, FilePlace.feature(shp.name(), record), Map.of());
            }
            ByteBuffer content = file.slice(file.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
            file.position(file.position() + (int) length);
            if (table == null || table.has(record) && !table.isDeleted(record)) {
                Map<String, Object> attributes = table == null ? Map.of() : table.attributes(record);
                intake.feature(name, attributes.size());
                features.add(new RawFeature(FilePlace.feature(name, record), record, "", attributes, geometry(content, record)));
            }
        }
        if (table != null && table.count() != record) {
            throw new FormatRefused(VectorFault.COUNTS_DIFFER, FilePlace.part(name), Map.of("shapes", record, "rows", table.count()));
        }
        return features;
    }

    private @Nullable Geometry geometry(ByteBuffer content, long record) {
        try {
            Geometry geometry = new ShapeRecord(content, name, intake).read();
            if (geometry == null) {
                intake.tell(VectorFault.NO_GEOMETRY, FilePlace.feature(name, record), Map.of());
            }
            return geometry;
        } catch (GeometryFault fault) {
            intake.tell(fault.fault(), FilePlace.feature(name, record), fault.values());
            return null;
        }
    }
}
