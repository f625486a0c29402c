package org.merestone.geo.survey;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.crs.ConversionCertificate;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/**
 * What is known before a file is read. The datum is CGCS2000: that is what a task is surveyed in.
 *
 * @param expectedArea longitudes (x) and latitudes (y) where points may lie, or null if unknown
 * @param knownLine the line as it is known so far, or the outlines of the two divisions, EPSG:4490, or null
 * @param assumedZone zone of eastings without prefix, or null: then the reader asks
 * @param importedFiles SHA-256 of files already taken in, each with the name of its batch
 * @param mends what a person has chosen to mend
 * @param certificate for coordinates that an authorised office has converted from an older datum, or null
 * @param terrain heights of the ground to compare with, or null
 * @param template what a person has said about the file's columns, or null
 */
public record SurveyContext(@Nullable Envelope expectedArea, @Nullable Geometry knownLine, @Nullable GaussZone assumedZone,
        Map<String, String> importedFiles, Set<Mend> mends, @Nullable ConversionCertificate certificate,
        @Nullable HeightGrid terrain, @Nullable ColumnTemplate template) {

    private static final double MARGIN_METRES = 5_000;
    private static final double METRES_PER_DEGREE = 111_000;

    /** Copies what can change. */
    public SurveyContext {
        expectedArea = expectedArea == null ? null : new Envelope(expectedArea);
        importedFiles = Map.copyOf(importedFiles);
        mends = Set.copyOf(mends);
    }

    /** Nothing is known. */
    public static SurveyContext unknown() {
        return new SurveyContext(null, null, null, Map.of(), Set.of(), null, null, null);
    }

    /** Points are expected within the box of these divisions and 5 km around it. */
    public SurveyContext expecting(Envelope divisions) {
        return withArea(grown(divisions, MARGIN_METRES));
    }

    /** Points are expected within this many metres of a place. */
    public SurveyContext near(LonLat place, double metres) {
        return withArea(grown(new Envelope(place.toCoordinate()), metres));
    }

    /** The line as it is known so far, or the outlines of the two divisions, EPSG:4490. */
    public SurveyContext knowing(Geometry line) {
        return new SurveyContext(expectedArea, line, assumedZone, importedFiles, mends, certificate, terrain, template);
    }

    /** Eastings without prefix are of this zone. */
    public SurveyContext assuming(GaussZone zone) {
        return new SurveyContext(expectedArea, knownLine, zone, importedFiles, mends, certificate, terrain, template);
    }

    /** These files came in before: SHA-256 and name of the batch. */
    public SurveyContext having(Map<String, String> imported) {
        return new SurveyContext(expectedArea, knownLine, assumedZone, imported, mends, certificate, terrain, template);
    }

    /** A person chose this mend. */
    public SurveyContext with(Mend mend) {
        Set<Mend> more = new HashSet<>(mends);
        more.add(mend);
        return new SurveyContext(expectedArea, knownLine, assumedZone, importedFiles, more, certificate, terrain, template);
    }

    /** The coordinates were converted to CGCS2000, which this paper says; it is recorded in the reading. */
    public SurveyContext certifiedBy(ConversionCertificate paper) {
        return new SurveyContext(expectedArea, knownLine, assumedZone, importedFiles, mends, paper, terrain, template);
    }

    /** Heights are compared with this terrain. */
    public SurveyContext over(HeightGrid ground) {
        return new SurveyContext(expectedArea, knownLine, assumedZone, importedFiles, mends, certificate, ground, template);
    }

    /** The columns are those of this template. */
    public SurveyContext laidOutAs(ColumnTemplate columns) {
        return new SurveyContext(expectedArea, knownLine, assumedZone, importedFiles, mends, certificate, terrain, columns);
    }

    boolean mends(Mend.Kind kind) {
        return !mends.isEmpty() && mends.stream().anyMatch(mend -> mend.kind() == kind);
    }

    Optional<GaussZone> mendedZone() {
        return mends.stream().filter(mend -> mend.kind() == Mend.Kind.ZONE).findFirst()
                .flatMap(mend -> GaussZone.ofPrefix(mend.number()));
    }

    boolean isExpected(LonLat position) {
        return expectedArea == null || expectedArea.contains(position.lon(), position.lat());
    }

    private SurveyContext withArea(Envelope area) {
        return new SurveyContext(area, knownLine, assumedZone, importedFiles, mends, certificate, terrain, template);
    }

    private static Envelope grown(Envelope box, double metres) {
        Envelope area = new Envelope(box);
        double widest = Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY()));
        double degreesNorth = metres / METRES_PER_DEGREE;
        area.expandBy(degreesNorth / Math.max(0.01, Math.cos(Math.toRadians(widest))), degreesNorth);
        return area;
    }
}
