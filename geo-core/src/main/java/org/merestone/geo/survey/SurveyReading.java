package org.merestone.geo.survey;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.merestone.geo.crs.GaussZone;

/**
 * What came out of a file: its points beside everything there is to say about them. A file is taken in whole or not at all:
 * only an {@link #acceptable} reading may be registered.
 *
 * @param fileName as it was given
 * @param sha256 of the bytes, 64 hexadecimal digits
 * @param format layout of the file
 * @param encoding name of the character set, empty for what is no text
 * @param prefixed whether eastings carry their zone number
 * @param points in the order of the file, also of a refused one; those that cannot be placed have no position. Each is made when it is
 *               asked for, from the file's bytes, which a reading therefore keeps
 * @param findings gravest first, then by row
 */
public record SurveyReading(String fileName, String sha256, SurveyFormat format, String encoding, boolean prefixed,
        List<SurveyPoint> points, List<RowFinding> findings) {

    /** Copies the lists. */
    public SurveyReading {
        points = points instanceof PointColumns ? points : List.copyOf(points);
        findings = List.copyOf(findings);
    }

    /** Whether the file may be taken in: no finding that blocks, no error. */
    public boolean acceptable() {
        return findings.stream().noneMatch(finding -> finding.severity().stops());
    }

    /** The zones that the points lie in by X and Y; empty for longitudes and latitudes. Near a zone's edge there may be two. */
    public SortedSet<GaussZone> zones() {
        if (points instanceof PointColumns columns) {
            return new TreeSet<>(columns.zoneCounts().keySet());
        }
        SortedSet<GaussZone> zones = new TreeSet<>();
        points.stream().map(SurveyPoint::grid).filter(Objects::nonNull).forEach(grid -> zones.add(grid.zone()));
        return zones;
    }

    /** What there is to say about one row. */
    public List<RowFinding> findingsOf(int row) {
        return findings.stream().filter(finding -> finding.row() == row).toList();
    }
}
