package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.index.LocalScale;

/** Takes repeated points and spikes out of a line as it comes in, and tells them (rule 40). */
final class LineIntake {

    private LineIntake() {
    }

    /** Leaves the line empty where nothing of it is left. */
    static void clean(LooseLine line, GeometryFactory factory, FindingList findings) {
        List<Position> course = line.course();
        List<Position> clean = new ArrayList<>(course.size());
        int repeated = 0;
        Position repeatedAt = null;
        double spike = 0;
        Position spikeAt = null;
        for (Position at : course) {
            if (!clean.isEmpty() && clean.get(clean.size() - 1).equals(at)) {
                repeated++;
                repeatedAt = repeatedAt == null ? at : repeatedAt;
                continue;
            }
            clean.add(at);
            int last = clean.size() - 1;
            while (last > 1 && CourseFaults.foldsBack(clean.get(last - 2), clean.get(last - 1), clean.get(last))) {
                Position tip = clean.remove(last - 1);
                spikeAt = spikeAt == null ? tip : spikeAt;
                spike += LocalScale.at(tip.y()).distance(tip.x(), tip.y(), at.x(), at.y());
                last--;
                if (clean.get(last).equals(clean.get(last - 1))) {
                    clean.remove(last--);
                }
            }
        }
        if (repeatedAt != null) {
            findings.add(new Finding(FindingKind.REPEATED_POINT, line.units(), repeatedAt.point(factory), repeated));
        }
        if (spikeAt != null) {
            findings.add(new Finding(FindingKind.SPIKE, line.units(), spikeAt.point(factory), spike));
        }
        if (clean.size() < 2) {
            findings.add(new Finding(FindingKind.DEGENERATE_LINE, line.units(), place(course, factory), clean.size()));
            clean.clear();
        }
        course.clear();
        course.addAll(clean);
    }

    private static Geometry place(List<Position> course, GeometryFactory factory) {
        return course.isEmpty() ? factory.createPoint((Coordinate) null) : course.get(0).point(factory);
    }
}
