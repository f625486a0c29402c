package org.merestone.boundary.demarcation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.line.LegalStatus;
import org.merestone.boundary.line.LineVersion;

/**
 * A course that stands or stood, as a page draws it.
 *
 * @param parts vertices of longitude and latitude, side A on the left
 */
public record CourseView(List<List<double[]>> parts, double lengthM, LegalStatus legalStatus, @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo, @Nullable String approvalDocument) {

    static CourseView of(LineVersion version) {
        return new CourseView(parts(version.geometry()), version.lengthM(), version.legalStatus(), version.validFrom(), version.validTo(),
                version.approvalDocument());
    }

    static List<List<double[]>> parts(MultiLineString geometry) {
        List<List<double[]>> parts = new ArrayList<>(geometry.getNumGeometries());
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            parts.add(Arrays.stream(geometry.getGeometryN(i).getCoordinates()).map(at -> new double[] {at.x, at.y}).toList());
        }
        return parts;
    }
}
