package org.merestone.boundary.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorFile;
import org.merestone.geo.format.VectorFinding;
import org.merestone.geo.format.VectorOptions;
import org.merestone.geo.format.VectorReading;

/** Finds the one course that a file claims, in any format of features that the register reads; points are joined in their order. */
final class ClaimFile {

    private ClaimFile() {}

    /**
     * The courses in a file.
     *
     * @param area   where the line's townships lie
     * @param locale of the sentence of the first fault, should there be one
     * @throws Refusal.NotAllowed when the file cannot be read as it is, or holds no line
     */
    static List<List<Coordinate>> read(byte[] content, String fileName, Envelope area, Locale locale) {
        VectorReading reading = VectorFile.read(content, fileName, VectorOptions.USUAL.expecting(area));
        if (!reading.acceptable()) {
            String fault = reading.findings().stream().filter(finding -> finding.severity().stops()).findFirst()
                    .map(finding -> told(finding, locale)).orElse("");
            throw new Refusal.NotAllowed("claim.fileFaulty", fileName, fault);
        }
        List<List<Coordinate>> courses = new ArrayList<>();
        List<Coordinate> points = new ArrayList<>();
        for (Layer layer : reading.layers()) {
            for (Feature feature : layer.features()) {
                Geometry shape = feature.geometry();
                for (int i = 0; shape != null && i < shape.getNumGeometries(); i++) {
                    Geometry part = shape.getGeometryN(i);
                    if (part instanceof LineString line && !line.isEmpty()) {
                        courses.add(List.of(line.getCoordinates()));
                    } else if (part.getDimension() == 0 && !part.isEmpty()) {
                        points.add(part.getCoordinate());
                    }
                }
            }
        }
        if (courses.isEmpty() && points.size() > 1) {
            courses.add(points);
        }
        if (courses.isEmpty()) {
            throw new Refusal.NotAllowed("claim.fileWithoutLine", fileName);
        }
        return courses;
    }

    private static String told(VectorFinding finding, Locale locale) {
        return finding.message(locale);
    }
}
