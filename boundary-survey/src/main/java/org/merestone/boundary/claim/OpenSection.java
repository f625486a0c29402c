package org.merestone.boundary.claim;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;

/**
 * A section of a line on which its sides do not agree (争议段).
 *
 * @param seq        its number on the walk that left it open, from 1
 * @param fromM      metres along the course that stood, from the line's first vertex
 * @param summary    what they do not agree on
 * @param settlement how it was settled; null before
 * @param rowVersion what a decision must name as seen
 */
public record OpenSection(UUID id, UUID lineId, int seq, double fromM, double toM, MultiLineString course, String summary, State state,
        @Nullable Settlement settlement, @Nullable String asideReason, long rowVersion) {

    /** OPEN blocks signing; SET_ASIDE 搁置 is left out of what is signed; SOLVED; REPLACED by a later walk. */
    public enum State { OPEN, SET_ASIDE, SOLVED, REPLACED }

    /** By what a section was settled: the sides' agreement or a decision from above. */
    public record Settlement(By by, String documentNo, LocalDate day, String note, @Nullable String sha256) {

        /** 协议, 裁定. */
        public enum By { AGREEMENT, DECISION }
    }

    public double lengthM() {
        return toM - fromM;
    }

    /** Where it lies, for a sentence: its number, its metres along the line and the position of both ends. */
    public String where() {
        Coordinate[] vertices = course.getCoordinates();
        return String.format(Locale.ROOT, "%d（%.0f–%.0f m，%s — %s）", seq, fromM, toM, place(vertices[0]),
                place(vertices[vertices.length - 1]));
    }

    /** Which section it is, as fingerprints and the ledger name it, whatever becomes of it. */
    public String entry() {
        return id + " " + fromM + " " + toM;
    }

    private static String place(Coordinate at) {
        return String.format(Locale.ROOT, "%.6f, %.6f", at.x, at.y);
    }
}
