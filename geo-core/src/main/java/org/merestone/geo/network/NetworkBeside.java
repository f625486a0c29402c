package org.merestone.geo.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.VectorReading;

/**
 * What a file is held against, beside itself; each part may be missing, and its rules are then not looked at.
 *
 * @param higher        network of the level above (rules 47, 48); a unit belongs to the one whose code its own begins with
 * @param before        the published file (54), which is also the archive of courses (52)
 * @param registered    ground that is known to belong to none, or to lie apart from its unit (43)
 * @param followed      lines of rivers and roads whose middle a section may follow (51)
 * @param on            the day whose versions make the network (53); null for those without an end
 * @param fingerprintOf how the fingerprints of published courses are taken (52)
 * @param fields        which fields say what
 */
public record NetworkBeside(@Nullable Network higher, @Nullable Before before, List<Geometry> registered, @Nullable Geometry followed,
        @Nullable LocalDate on, @Nullable Function<LineRecords.SealedCourse, String> fingerprintOf, RecordFields fields) {

    /** Nothing: a file by itself. */
    public static final NetworkBeside NOTHING = new NetworkBeside(null, null, List.of(), null, null, null, RecordFields.USUAL);

    public NetworkBeside {
        registered = List.copyOf(registered);
    }

    /** The published file: its network and its features. */
    public record Before(Network network, List<Feature> features) {

        public Before {
            features = List.copyOf(features);
        }
    }

    /** With the file of the level above. */
    public NetworkBeside under(Network level) {
        return new NetworkBeside(level, before, registered, followed, on, fingerprintOf, fields);
    }

    /** With the published file. */
    public NetworkBeside after(VectorReading published, FeatureNetwork.Request request) {
        Before was = new Before(FileCheck.of(published, request, new NetworkBeside(null, null, List.of(), null, on, null, fields))
                .network().build().network(), FileCheck.features(published));
        return new NetworkBeside(higher, was, registered, followed, on, fingerprintOf, fields);
    }

    /** With a file of registered ground. */
    public NetworkBeside registering(VectorReading areas) {
        return new NetworkBeside(higher, before, shapes(areas, 2), followed, on, fingerprintOf, fields);
    }

    /** With a file of lines that sections follow. */
    public NetworkBeside following(VectorReading lines) {
        List<Geometry> parts = new ArrayList<>();
        shapes(lines, 1).forEach(line -> parts.add(line));
        Geometry all = Faces.CGCS2000.createMultiLineString(parts.stream().map(LineString.class::cast).toArray(LineString[]::new));
        return new NetworkBeside(higher, before, registered, all, on, fingerprintOf, fields);
    }

    /** As of a day. */
    public NetworkBeside on(LocalDate day) {
        return new NetworkBeside(higher, before, registered, followed, day, fingerprintOf, fields);
    }

    /** With a way to take fingerprints. */
    public NetworkBeside sealedBy(Function<LineRecords.SealedCourse, String> fingerprint) {
        return new NetworkBeside(higher, before, registered, followed, on, fingerprint, fields);
    }

    /** With a field for the codes of lines that is not called as usual. */
    public NetworkBeside callingLines(String field) {
        return new NetworkBeside(higher, before, registered, followed, on, fingerprintOf,
                new RecordFields(Map.of(RecordFields.Saying.LINE, field)));
    }

    /** Courses of a line in the published file. */
    List<Geometry> archive(String line) {
        return before == null ? List.of() : before.features().stream()
                .filter(feature -> FileRecords.line(feature, fields).filter(line::equals).isPresent() && feature.geometry() != null)
                .map(Feature::geometry).toList();
    }

    private static List<Geometry> shapes(VectorReading reading, int dimension) {
        List<Geometry> shapes = new ArrayList<>();
        for (Feature feature : FileCheck.features(reading)) {
            Geometry shape = feature.geometry();
            for (int part = 0; shape != null && part < shape.getNumGeometries(); part++) {
                if (shape.getGeometryN(part).getDimension() == dimension && !shape.getGeometryN(part).isEmpty()) {
                    shapes.add(shape.getGeometryN(part));
                }
            }
        }
        return shapes;
    }
}
